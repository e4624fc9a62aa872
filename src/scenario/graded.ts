import * as z from 'zod';
import { type Evidence, evidenceShape, readEvidence, type Written } from './evidence.ts';
import type { Path } from './fault.ts';
import type { Review } from './review.ts';
import { map, number, pair } from './shape.ts';
import { boundsWords } from './words.ts';

/** A number that is bare, and takes the evidence of the item it stands in, or brings its own. */
export type Graded =
  | number
  | ({ readonly value: number; readonly range?: readonly [number, number] | undefined } & Written);

/** One number of a case, for whoever asks what stands behind it. */
export interface Input extends Evidence {
  /** `amnesty.reversal`, `formations.army.members`, `events.border-gate.chance`. */
  readonly path: string;
  /** The value or the distribution in words. */
  readonly words: string;
  /** Null where the case says nothing and the usual value of the model holds. */
  readonly line: number | null;
}

/** An item of a list in the case, such as one formation: where it stands, what it is called, and its own evidence. */
export interface Item {
  readonly review: Review;
  readonly inputs: Input[];
  readonly path: Path;
  readonly label: string;
  readonly evidence: () => Evidence;
}

/** The shape of such a number. */
export function graded(least: number, most: number, whole = false): z.ZodType<Graded> {
  const value = number(least, most, whole);
  const expected = `${boundsWords(least, most, whole)}, or a map with a value and a grade`;
  return z.union([value, map({ value, range: pair.optional(), ...evidenceShape }, expected)], { error: expected });
}

/** An item whose evidence is checked once, when it is first asked for. */
export function itemAt(review: Review, inputs: Input[], path: Path, label: string, written: Written): Item {
  let evidence: Evidence | undefined;
  const ask = (): Evidence => {
    evidence ??= readEvidence(review, path, written);
    return evidence;
  };
  return { review, inputs, path, label, evidence: ask };
}

/** The number under `key`, noted with its evidence. */
export function takeNumber(item: Item, key: string, written: Graded): number {
  const path = [...item.path, key];
  if (typeof written === 'number') {
    noteInput(item, key, String(written), item.evidence());
    return written;
  }
  checkRange(item.review, path, written.value, written.range);
  noteInput(item, key, String(written.value), readEvidence(item.review, path, written));
  return written.value;
}

/** Notes an input of the item, in words. */
export function noteInput(item: Item, key: string, words: string, evidence: Evidence): void {
  const { line } = item.review.page.at([...item.path, key]);
  item.inputs.push({ path: `${item.label}.${key}`, words, ...evidence, line });
}

/** A number that lies outside the range it states itself was mistyped in one of the two. */
export function checkRange(
  review: Review,
  path: Path,
  value: unknown,
  range: readonly [number, number] | undefined,
): void {
  if (!range) return;
  const [low, high] = range;
  if (low > high) review.fault([...path, 'range'], 'numbers in ascending order');
  else if (typeof value === 'number' && (value < low || value > high))
    review.fault([...path, 'value'], `within its own range ${low} to ${high}`);
}
