import type { WrittenCase } from '../../../../scenario/asked-case.ts';
import { byTies } from './cascades.ts';
import { byCost, byReward } from './coordination.ts';
import { type Model, type Point, PRESETS_OF } from './point.ts';
import { bySpread, dayByDay } from './thresholds.ts';

const CROWD = { days: 110, every: 5 };
const PUBLIC = { days: 12, every: 1 };
const NEAR = 0.05;

/** Every point of a model, exact and simulated, one after the other as they are worked out. */
export function pointsOf(model: Model, written: (name: string) => WrittenCase): Generator<Point> {
  if (model === 'crowd') return dayByDay(PRESETS_OF.crowd, written, CROWD);
  if (model === 'kuran') return dayByDay(PRESETS_OF.kuran, written, PUBLIC);
  if (model === 'spread') return bySpread(written);
  if (model === 'watts') return byTies(written);
  return model === 'global-game' ? byReward(written) : byCost(written);
}

/** How near the engine came to what is exact. */
export interface Nearness {
  /** Points at which both are known. */
  readonly both: number;
  /** Of these, equal to the digit, and (where chance has a part) with what is exact inside the interval. */
  readonly equal: number;
  readonly inside: number;
  readonly withInterval: number;
  /** Within five of a hundred people of what is exact; the farthest, and where it is. */
  readonly near: number;
  readonly farthest: number;
  readonly farthestAt: number;
}

/** Counts how near. */
export function nearnessOf(points: readonly Point[]): Nearness {
  const both = points.filter((one) => one.exact !== null && one.seen !== null);
  const off = both.map(({ exact, seen }) => Math.abs(exact! - seen!));
  const farthest = Math.max(0, ...off);
  const chancy = both.filter(({ low }) => low !== null);
  return {
    both: both.length,
    equal: off.filter((distance) => distance < 1e-9).length,
    inside: chancy.filter(({ exact, low, high }) => exact! >= low! && exact! <= high!).length,
    withInterval: chancy.length,
    near: off.filter((distance) => distance < NEAR).length,
    farthest,
    farthestAt: both[off.indexOf(farthest)]?.x ?? 0,
  };
}
