import { expecting, share } from './domain.ts';
import { settlesAt } from './settling.ts';
import { countReached } from './threshold-list.ts';

/** A public most of which is opposed in private; thresholds are spread evenly between two shares. */
export interface HiddenOpposition {
  /** Share opposed in private; the rest never speaks. */
  readonly opposed: number;
  /** Shares of open opposition between which the opposed join, the first and the last of them. */
  readonly first: number;
  readonly last: number;
  /** Share that is open opposition whatever others do, beside those `opposed`. */
  readonly seed: number;
}

export interface OpenOpposition {
  readonly share: number;
  readonly stable: boolean;
}

/**
 * Open opposition, in percent, that a list of people ends with, if at first nobody is in the open. `thresholds`: percent
 * of all that must be in the open before each joins.
 * @throws {DomainError} an empty list, or a threshold that is not a number
 * Source: Kuran (1989, 1991).
 */
export function openOppositionOf(thresholds: readonly number[]): number {
  const people = thresholds.length;
  return (100 * countReached(thresholds.map((percent) => (percent * people) / 100))) / people;
}

/** F: the share in the open tomorrow if `open` is in the open today. */
export function oppositionAfter({ opposed, first, last, seed }: HiddenOpposition, open: number): number {
  return seed + opposed * Math.min(1, Math.max(0, (open - first) / (last - first)));
}

/**
 * All shares of open opposition that keep themselves up, ascending. An unstable one is a tipping point.
 * @throws {DomainError} shares outside 0 to 1, first not below last, seed and opposed above 1 together, or a public in
 * which every share between two bounds keeps itself up (seed at first, opposed as wide as the spread)
 * Source: Kuran (1989, 1991); algebra for evenly spread thresholds.
 */
export function oppositionPoints(world: HiddenOpposition): OpenOpposition[] {
  checkWorld(world);
  const { opposed, first, last, seed } = world;
  const [lacks, spares] = [first - seed, seed + opposed - last];
  const points: OpenOpposition[] = [];
  if (lacks >= 0) points.push({ share: seed, stable: lacks > 0 || opposed < last - first });
  // Between the two thresholds F is straight, and meets r where the lack at the first has become what is spare at the last.
  if (Math.sign(lacks) * Math.sign(spares) > 0) {
    const share = first + ((last - first) * lacks) / (lacks + spares);
    points.push({ share, stable: lacks < 0 });
  }
  if (spares >= 0) points.push({ share: seed + opposed, stable: spares > 0 || opposed < last - first });
  return points;
}

/**
 * The share at which open opposition stands in the end, from `start` (by default nobody).
 * @throws {DomainError} see `oppositionPoints`; start not a share
 */
export function openOppositionFrom(world: HiddenOpposition, start = 0): number {
  share('start', start);
  const points = oppositionPoints(world).map((point) => point.share);
  return settlesAt(points, start, oppositionAfter(world, start));
}

function checkWorld({ opposed, first, last, seed }: HiddenOpposition): void {
  share('opposed', opposed);
  share('seed', seed);
  share('seed + opposed', seed + opposed);
  share('last', last);
  expecting(first >= 0 && first < last, 'first', first, `a share below last, ${last}`);
  expecting(opposed !== last - first || seed !== first, 'opposed', opposed, 'not all shares to keep themselves up');
}
