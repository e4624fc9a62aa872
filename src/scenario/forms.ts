import { normalCdf } from '../engine/math/normal.ts';
import type { Path } from './fault.ts';
import { FORMS, type Form } from './form-shapes.ts';
import type { NumberSpread } from './prior.ts';
import type { Review } from './review.ts';

/** A distribution as it was written, of the right shape. */
export interface WrittenForms<T = number> {
  readonly value?: T | undefined;
  readonly between?: readonly [number, number] | undefined;
  readonly logBetween?: readonly [number, number] | undefined;
  readonly triangle?: readonly [number, number, number] | undefined;
  readonly normal?: readonly [number, number] | undefined;
  readonly within?: readonly [number, number] | undefined;
  readonly oneOf?: readonly T[] | undefined;
  readonly weights?: readonly number[] | undefined;
}

/** The one form that is used; a fault if there is none or more than one, or a companion without its form. */
export function theForm(
  review: Review,
  path: Path,
  written: object,
  allowed: readonly Form[] = FORMS,
): Form | undefined {
  const used = FORMS.filter((form) => Object.hasOwn(written, form));
  if (used.length === 0) {
    review.fault(path, `one of ${allowed.join(', ')}`, undefined, 'neither a value nor a distribution');
  } else if (used.length > 1) {
    review.fault([...path, used[1]!], `one form, as there is already ${used[0]}`);
  }
  if (Object.hasOwn(written, 'within') && !used.includes('normal'))
    review.fault([...path, 'within'], 'within beside normal only');
  if (Object.hasOwn(written, 'weights') && !used.includes('oneOf'))
    review.fault([...path, 'weights'], 'weights beside oneOf only');
  return used.length === 1 ? used[0] : undefined;
}

/** Reads a number's form; `least` and `most` are the hard bounds that cut a normal. */
export function readForm(
  review: Review,
  path: Path,
  written: WrittenForms,
  least: number,
  most: number,
): NumberSpread | undefined {
  const form = theForm(review, path, written);
  const at = [...path, form ?? ''];
  switch (form) {
    case 'value':
      return { form, value: written.value! };
    case 'between':
    case 'logBetween': {
      const [low, high] = written[form]!;
      if (!ascending(review, at, [low, high])) return undefined;
      if (form === 'between' || low > 0) return { form, low, high };
      review.fault([...at, 0], 'a number above 0, as the scale is logarithmic');
      return undefined;
    }
    case 'triangle': {
      const [low, mode, high] = written.triangle!;
      return ascending(review, at, [low, mode, high]) ? { form, low, mode, high } : undefined;
    }
    case 'normal':
      return readNormal(review, path, written, least, most);
    case 'oneOf':
      return readOneOf(review, path, written.oneOf!, written.weights);
    default:
      return undefined;
  }
}

/** Reads options with their weights, alike if there are none. */
export function readOneOf<T>(
  review: Review,
  path: Path,
  options: readonly T[],
  weights: readonly number[] = options.map(() => 1),
): { form: 'oneOf'; options: readonly T[]; weights: readonly number[] } | undefined {
  const before = review.faults.length;
  if (options.length === 0) review.fault([...path, 'oneOf'], 'at least one option');
  if (new Set(options).size < options.length)
    review.fault([...path, 'oneOf'], 'each option once; weights say how likely');
  if (weights.length !== options.length)
    review.fault([...path, 'weights'], `${options.length} weights, one for each option`);
  else if (options.length > 0 && !weights.some((weight) => weight > 0))
    review.fault([...path, 'weights'], 'a weight above 0');
  return review.faults.length > before ? undefined : { form: 'oneOf', options, weights };
}

function ascending(review: Review, path: Path, numbers: readonly number[]): boolean {
  if (numbers.every((number, k) => k === 0 || numbers[k - 1]! <= number)) return true;
  const sorted = [...numbers].sort((a, b) => a - b);
  review.fault(path, 'numbers in ascending order', `did you mean [${sorted.join(', ')}]?`);
  return false;
}

function readNormal(
  review: Review,
  path: Path,
  written: WrittenForms,
  least: number,
  most: number,
): NumberSpread | undefined {
  const [mean, sd] = written.normal!;
  const [from, to] = written.within ?? [-Infinity, Infinity];
  if (sd === 0) {
    review.fault([...path, 'normal', 1], 'a standard deviation above 0');
    return undefined;
  }
  if (written.within && !ascending(review, [...path, 'within'], written.within)) return undefined;
  const low = Math.max(from, least);
  const high = Math.min(to, most);
  if (mass((low - mean) / sd, (high - mean) / sd) < 1e-9) {
    review.fault(
      [...path, written.within ? 'within' : 'normal'],
      'bounds that hold more than a billionth of the normal',
    );
    return undefined;
  }
  return { form: 'normal', mean, sd, low: finite(low), high: finite(high) };
}

function mass(from: number, to: number): number {
  return from > 0 ? normalCdf(-from) - normalCdf(-to) : normalCdf(to) - normalCdf(from);
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
