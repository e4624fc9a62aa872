import { type Evidence, readEvidence, type Written } from './evidence.ts';
import { CaseFaults, type Fault, type Path } from './fault.ts';
import type { Input } from './graded.ts';
import { didYouMean } from './near.ts';
import { readPage } from './page.ts';
import { readParameters } from './parameters.ts';
import type { Spread } from './prior.ts';
import { type Citations, type NamedText, Review, sameCitations, valueAt } from './review.ts';

/** What one level of a code stands for: words, and the parameters that it gives. */
export interface Level {
  readonly says: string;
  readonly spreads: ReadonlyMap<string, Spread>;
  readonly inputs: readonly Input[];
  /** Where it steps outside the range in which an analyst would look, for the cases that choose it. */
  readonly warnings: readonly Fault[];
}

/** A number of a formation that is coded by a word. */
export interface FormationLevel {
  readonly says: string;
  readonly value: number;
  readonly evidence: Evidence;
}

/** The common table: what holds for every coded case alike, and what each level means in numbers. */
export interface Common {
  readonly spreads: ReadonlyMap<string, Spread>;
  readonly inputs: readonly Input[];
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, Level>>;
  readonly formations: ReadonlyMap<string, ReadonlyMap<string, FormationLevel>>;
}

/** The table that was read last, and from what: reading it takes longer than reading a case, and all share one. */
let last:
  | { readonly file: string; readonly text: string; readonly citations: Citations; readonly common: Common }
  | undefined;

/**
 * Reads a common table; the same object again where nothing of what it was read from has changed.
 *
 * @throws CaseFaults with all that is wrong with it.
 */
export function loadCommon({ file, text }: NamedText, citations: Citations): Common {
  if (last?.file === file && last.text === text && sameCitations(last.citations, citations)) return last.common;
  const common = readCommon(file, text, citations);
  last = { file, text, citations, common };
  return common;
}

function readCommon(file: string, text: string, citations: Citations): Common {
  const page = readPage(file, text);
  if (Array.isArray(page)) throw new CaseFaults(page);
  const review = new Review(page, citations);
  checkTop(review);
  const inputs: Input[] = [];
  const spreads = readParameters(review, inputs);
  const codes = mapOf(review, ['codes'], (path) => levelsOf(review, path, readLevel));
  const formations = mapOf(review, ['formations'], (path) => levelsOf(review, path, readFormationLevel));
  if (review.faults.length > 0) throw new CaseFaults(review.faults);
  return { spreads, inputs, codes, formations };
}

const TOP = ['format', 'parameters', 'codes', 'formations'];

function checkTop(review: Review): void {
  for (const key of Object.keys((review.page.value ?? {}) as object))
    if (!TOP.includes(key)) review.unknown([key], `one of ${TOP.join(', ')}`, TOP);
  if (valueAt(review.page.value, ['format']) !== 1) review.fault(['format'], 'format 1');
}

function mapOf<T>(review: Review, path: Path, read: (path: Path) => T): Map<string, T> {
  const value = valueAt(review.page.value, path);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return new Map(Object.keys(value).map((name) => [name, read([...path, name])]));
  review.fault(path, 'a map');
  return new Map();
}

function levelsOf<T>(review: Review, path: Path, read: (review: Review, path: Path) => T): Map<string, T> {
  if (wordsAt(review, [...path, 'asks']) === '') review.fault([...path, 'asks'], 'a question in words');
  return mapOf(review, [...path, 'levels'], (at) => read(review, at));
}

function readLevel(review: Review, path: Path): Level {
  const inputs: Input[] = [];
  const before = review.warnings.length;
  const spreads = readParameters(review, inputs, [...path, 'parameters']);
  return { says: says(review, path), spreads, inputs, warnings: review.warnings.slice(before) };
}

function readFormationLevel(review: Review, path: Path): FormationLevel {
  const value = valueAt(review.page.value, [...path, 'value']);
  if (typeof value !== 'number' || !(value >= 0 && value <= 1))
    review.fault([...path, 'value'], 'a number from 0 to 1');
  const evidence = readEvidence(review, path, (valueAt(review.page.value, path) ?? {}) as Written);
  return { says: says(review, path), value: Number(value), evidence };
}

function says(review: Review, path: Path): string {
  const words = wordsAt(review, [...path, 'says']);
  if (words === '') review.fault([...path, 'says'], 'what decides this level, in words');
  return words;
}

function wordsAt(review: Review, path: Path): string {
  const words = valueAt(review.page.value, path);
  return typeof words === 'string' ? words.trim() : '';
}

/** The level of a table that a case names at `path`; a fault, with the nearest, where there is none. */
export function levelNamed<T>(review: Review, path: Path, levels: ReadonlyMap<string, T>, name: string): T | undefined {
  const level = levels.get(name);
  if (level === undefined)
    review.fault(path, `a level, one of ${[...levels.keys()].join(', ')}`, didYouMean(name, levels.keys()));
  return level;
}
