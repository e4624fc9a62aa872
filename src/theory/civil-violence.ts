import { exp } from '../engine/math/exp.ts';
import { expecting, notNegative, positive, share, whole } from './domain.ts';

/** Police in a crowd: k, which makes a lone rebel before one officer expect arrest with chance .9. */
export const ARREST_CONSTANT = 2.3;

/** A population with hardship and risk aversion each uniform between 0 and 1. */
export interface Street {
  /** L, legitimacy of the regime, a share. */
  readonly legitimacy: number;
  /** T, net grievance above which a person rebels. */
  readonly threshold: number;
  /** P, chance of arrest that all expect. */
  readonly arrest: number;
}

/**
 * P = 1 − e^(−k C/A): chance of arrest that a rebel expects who sees `police` officers and `rebels` rebels, himself
 * among them. The printed formula, with the ratio as it is; NetLogo's model rounds the ratio down.
 * @throws {DomainError} police below 0; rebels below 1; constant not above 0
 * Source: Epstein (2002).
 */
export function arrestChance(police: number, rebels: number, constant = ARREST_CONSTANT): number {
  notNegative('police', police);
  expecting(rebels >= 1 && rebels < Infinity, 'rebels', rebels, 'at least the rebel himself: 1 or more');
  positive('constant', constant);
  return 1 - exp((-constant * police) / rebels);
}

/**
 * Share that rebels, with H (1 − L) − R P > T for hardship H and aversion R: the integral over the unit square, exact.
 * @throws {DomainError} legitimacy or arrest not a share; threshold below 0
 * Source: Epstein (2002); the area is elementary.
 */
export function activeShare(street: Street): number {
  checkStreet(street);
  const { legitimacy, threshold, arrest } = street;
  const grievance = 1 - legitimacy;
  if (threshold >= grievance) return 0;
  const bold = 1 - threshold / grievance;
  const boldest = arrest === 0 ? 1 : Math.min(1, (grievance - threshold) / arrest);
  return boldest * (bold - (boldest * arrest) / (2 * grievance));
}

/**
 * The same share counted on a grid of `hardships` by `aversions` evenly spread values, ends included. Not the integral:
 * too high by about one part in the number of values. Kept because the reference digits were made so.
 * @throws {DomainError} see `activeShare`; fewer than 2 values a side
 */
export function activeShareOnGrid(street: Street, hardships = 1001, aversions = 201): number {
  checkStreet(street);
  whole('hardships', hardships, 2);
  whole('aversions', aversions, 2);
  const { legitimacy, threshold, arrest } = street;
  let active = 0;
  for (let h = 0; h < hardships; h++) {
    const grievance = (h / (hardships - 1)) * (1 - legitimacy);
    for (let r = 0; r < aversions; r++) if (grievance - (r / (aversions - 1)) * arrest > threshold) active++;
  }
  return active / (hardships * aversions);
}

function checkStreet({ legitimacy, threshold, arrest }: Street): void {
  share('legitimacy', legitimacy);
  notNegative('threshold', threshold);
  share('arrest', arrest);
}
