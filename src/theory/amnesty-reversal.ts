import { exp } from '../engine/math/exp.ts';
import { log1p } from '../engine/math/log.ts';
import { expecting, notNegative, positive } from './domain.ts';

/** A promise that may be overturned later. */
export interface PromiseOfAmnesty {
  /** λ, reversals per year; Infinity means at once. */
  readonly hazard: number;
  /** r, discount per year. */
  readonly discount: number;
  /** T, years during which one can still be punished; Infinity means for ever. */
  readonly years: number;
}

/**
 * h = λ/(λ + r) · (1 − e^(−(λ + r) T)): what reversal is expected to cost, discounted, as a share of the punishment that
 * was remitted. 0 without hazard, 1 when reversal is sure and at once.
 * @throws {DomainError} hazard, discount or years below 0 or not a number; discount infinite
 * Source: our formula for the time inconsistency that Sutter (1995) describes.
 */
export function reversalShare({ hazard, discount, years }: PromiseOfAmnesty): number {
  expecting(hazard >= 0, 'hazard', hazard, 'a number of reversals per year, 0 or more');
  notNegative('discount', discount);
  expecting(years >= 0, 'years', years, 'a number of years, 0 or more');
  if (hazard === 0 || years === 0) return 0;
  if (hazard === Infinity) return 1;
  const pull = hazard + discount;
  return (hazard / pull) * oneLessExp(pull * years);
}

/**
 * The hazard, per year, that leaves a share `reversed` overturned within `years` if it is the same every year:
 * −log(1 − reversed)/years. This is how a Kaplan–Meier share becomes λ.
 * @throws {DomainError} reversed below 0, or 1 and above; years not above 0
 * Source: the exponential law of waiting.
 */
export function hazardFromShare(reversed: number, years: number): number {
  expecting(reversed >= 0 && reversed < 1, 'reversed', reversed, 'a share, 0 or more and below 1');
  positive('years', years);
  return -log1p(-reversed) / years;
}

/** 1 − e^(−x) for x >= 0, right for small x too. */
function oneLessExp(x: number): number {
  if (x > 0.1) return 1 - exp(-x);
  let [sum, term] = [0, x];
  for (let n = 2; n < 14; n++) {
    sum += term;
    term *= -x / n;
  }
  return sum;
}
