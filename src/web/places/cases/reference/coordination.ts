import { normalCdf } from '../../../../engine/math/normal.ts';
import { wilson } from '../../../../experiments/ensemble/interval.ts';
import type { WrittenCase } from '../../../../scenario/asked-case.ts';
import { equilibria } from '../../../../theory/global-game.ts';
import { costRatioOf } from '../../../../theory/payoff-mapping.ts';
import { asShareOfForce, twoSidedThreshold } from '../../../../theory/two-sided.ts';
import { lived, type Ready, ready, worldOf } from './live.ts';
import { exactly, grid, type Point } from './point.ts';

type Written = (name: string) => WrittenCase;
const HISTORIES = 200;
const NEWS = { mean: 0.5, sd: 0.25, signal: 0.1 };
/** R, K and L of the preset; B is what moves. */
const STAKES = { rents: 1, capture: 3, loss: 2 };
/** Weights of the two sides, and what moving costs an opponent. */
const SIDES = { opponents: { weight: 1, cost: 0.4 }, adherents: 0.5 };

/** How often the regime falls, by what turning is worth beyond safety. */
export function* byReward(written: Written): Generator<Point> {
  const chanceAt = (reward: number): number => {
    const c = costRatioOf({ ...STAKES, reward });
    const [lowest] = equilibria({ alpha: 1 / NEWS.sd ** 2, beta: 1 / NEWS.signal ** 2, z: NEWS.mean, c });
    return chanceBelow(lowest!.theta, NEWS.mean, NEWS.sd);
  };
  for (const reward of grid(0, 4, 41)) yield exactly('global-game-1998', reward, chanceAt(reward));
  for (const reward of grid(0, 4, 9)) {
    const preset = ready(written('global-game-1998'), { set: [`amnesty.reward=${reward}`] });
    yield falls('global-game-1998', reward, chanceAt(reward), preset);
  }
}

/** How often it falls, by what letting go costs those who hold it up. */
export function* byCost(written: Written): Generator<Point> {
  const { priorMean, priorSd } = ready(written('two-sided-2018')).values.belief;
  const chanceAt = (cost: number): number => {
    const theta = twoSidedThreshold(SIDES.opponents, { weight: SIDES.adherents, cost });
    return chanceBelow(asShareOfForce(theta, SIDES.opponents.weight, SIDES.adherents), priorMean, priorSd);
  };
  for (const cost of grid(0.1, 0.9, 41)) yield exactly('two-sided-2018', cost, chanceAt(cost));
  for (const cost of grid(0.1, 0.9, 9)) {
    const preset = ready(written('two-sided-2018'), {}, { adherents: { form: 'same', belief: 1 - cost } });
    yield falls('two-sided-2018', cost, chanceAt(cost), preset);
  }
}

/** Chance that strength lies below a threshold, among strengths above 0: a case begins with a regime that stands. */
function chanceBelow(threshold: number, mean: number, sd: number): number {
  const below = (theta: number): number => normalCdf((theta - mean) / sd);
  return (Math.max(below(threshold), below(0)) - below(0)) / (1 - below(0));
}

function falls(series: string, x: number, exact: number, preset: Ready): Point {
  const world = worldOf(preset);
  let fell = 0;
  for (let history = 1; history <= HISTORIES; history++) if (lived(world, preset, history).fell) fell += 1;
  const { share, low, high } = wilson(fell, HISTORIES);
  return { series, x, exact, seen: share, low, high, of: HISTORIES };
}
