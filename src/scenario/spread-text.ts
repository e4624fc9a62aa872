import type { Parameter } from '../engine/parameter.ts';
import { extent } from './extent.ts';
import type { Fault, Path } from './fault.ts';
import { didYouMean } from './near.ts';
import { readParameters } from './parameters.ts';
import type { Spread, Value } from './prior.ts';
import { Review } from './review.ts';
import type { Entry } from './table.ts';
import { found } from './words.ts';

const NAMED = ['between', 'logBetween', 'triangle', 'normal', 'oneOf'] as const;
const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?`;
const RANGE = new RegExp(String.raw`^(${NUMBER})\s*\.\.\s*(${NUMBER})$`, 'i');
const CALL = /^([a-z]\w*)\s*\((.*)\)$/i;

/** A place in what a person typed. */
export interface TextPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Piece {
  readonly text: string;
  /** Characters before it in the text of the distribution. */
  readonly before: number;
}

interface ReadForm {
  readonly form: (typeof NAMED)[number];
  readonly pieces: readonly Piece[];
}

/**
 * Reads a distribution of one parameter as typed: `0..1`, `law|constitution`, `between(0,1)`, `logBetween(low,high)`,
 * `triangle(low,mode,high)`, `normal(mean,sd)` or `normal(mean,sd,low,high)`, `oneOf(a,b)`. Of a vector it is that of a common factor
 * on `base`. Checked as a case's own would be; `place` is where the text begins.
 */
export function readSpreadText(
  entry: Entry,
  text: string,
  base: Value,
  place: TextPlace,
): { readonly spread: Spread } | { readonly faults: readonly Fault[] } {
  const fault = (expected: string, hint?: string): { faults: Fault[] } => ({
    faults: [{ ...place, path: entry.path, found: found(text), expected, ...(hint ? { hint } : {}) }],
  });
  const read = readForm(text);
  if (!read) return fault(expectedForms(entry.parameter), didYouMean(CALL.exec(text)?.[1] ?? '', NAMED));
  const written = writtenAs(entry, read, base);
  const columnOf = (path: Path): number => {
    const at = path.indexOf(read.form);
    const index = at >= 0 ? path[at + 1] : undefined;
    return place.column + (typeof index === 'number' ? (read.pieces[index]?.before ?? 0) : 0);
  };
  const at = (path: Path) => ({ line: place.line, column: columnOf(path) });
  const value = { [entry.group]: { [entry.name]: written } };
  const review = new Review({ file: place.file, value, at, atKey: at }, { claims: new Set(), sources: new Set() });
  const spread = readParameters(review, [], []).get(entry.path);
  if (review.faults.length > 0) return { faults: review.faults };
  if (!spread || isOne(spread)) return fault('more than one value; --set holds a parameter at one');
  return { spread };
}

/** The spread of a parameter that a case holds fixed: options alike, and numbers over the table's range; undefined where there is none. */
export function usualSpread({ path, parameter }: Entry, base: Value): Spread | undefined {
  switch (parameter.shape) {
    case 'switch':
      return { form: 'oneOf', options: [false, true], weights: [1, 1] };
    case 'choice':
      return { form: 'oneOf', options: parameter.options, weights: parameter.options.map(() => 1) };
    case 'number': {
      const [low, high] = parameter.range;
      return low < high ? { form: 'between', low, high } : undefined;
    }
    case 'vector': {
      // Shares add up to 1, and no factor but 1 keeps them so.
      if (path === 'force.share') return undefined;
      const places = base as readonly number[];
      const [low, high] = factorsWithin(places, parameter.range);
      return low < high ? { form: 'times', base: places, factor: { form: 'between', low, high } } : undefined;
    }
  }
}

/** The common factors of at least 0 that keep every place in the range; none where all are 0. */
function factorsWithin(places: readonly number[], [least, most]: readonly [number, number]): readonly [number, number] {
  const bounds = places
    .filter((place) => place !== 0)
    .map((place) => [least / place, most / place].sort((a, b) => a - b) as [number, number]);
  if (bounds.length === 0) return [0, 0];
  return [Math.max(0, ...bounds.map(([low]) => low)), Math.min(...bounds.map(([, high]) => high))];
}

function readForm(text: string): ReadForm | undefined {
  const range = RANGE.exec(text);
  if (range) {
    const [, low = '', high = ''] = range;
    return {
      form: 'between',
      pieces: [
        { text: low, before: 0 },
        { text: high, before: text.length - high.length },
      ],
    };
  }
  const call = CALL.exec(text);
  if (!call) return text.includes('|') ? { form: 'oneOf', pieces: piecesOf(text, '|', 0) } : undefined;
  const [, name = '', inner = ''] = call;
  const form = NAMED.find((one) => one === name);
  return form && { form, pieces: piecesOf(inner, ',', text.indexOf('(') + 1) };
}

function piecesOf(text: string, mark: string, from: number): Piece[] {
  let before = from;
  return text.split(mark).map((part) => {
    const piece = { text: part.trim(), before: before + part.length - part.trimStart().length };
    before += part.length + mark.length;
    return piece;
  });
}

/** The same as a case file would hold it. */
function writtenAs({ parameter }: Entry, { form, pieces }: ReadForm, base: Value): object {
  const plain = pieces.map(({ text }) => (new RegExp(`^${NUMBER}$`, 'i').test(text) ? Number(text) : text));
  const numbers =
    form === 'normal' && plain.length > 2 ? { normal: plain.slice(0, 2), within: plain.slice(2) } : { [form]: plain };
  const evidence = { grade: 'assumed', why: 'Varied by hand.' };
  if (parameter.shape !== 'vector') return { ...numbers, ...evidence };
  const places = base as readonly number[];
  const value = Object.fromEntries(parameter.labels.map((label, k) => [label, places[k]]));
  return { value, times: numbers, ...evidence };
}

function expectedForms(parameter: Parameter): string {
  if (parameter.shape === 'switch') return 'on|off';
  if (parameter.shape === 'choice') return `options such as ${parameter.options.join('|')}`;
  const what = parameter.shape === 'vector' ? ' of a common factor' : '';
  return `low..high, a|b|c or a distribution${what} such as between(0,1): one of ${NAMED.join(', ')}`;
}

function isOne(spread: Spread): boolean {
  if (spread.form === 'times') return isOne(spread.factor);
  if (spread.form === 'oneOf') return spread.weights.filter((weight) => weight > 0).length < 2;
  if (spread.form === 'value') return true;
  const [low, high] = extent(spread);
  return low === high;
}
