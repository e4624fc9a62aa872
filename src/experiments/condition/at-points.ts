import { hashName } from '../../engine/chance/key.ts';
import { luck } from '../../engine/chance/luck.ts';
import { QUESTION } from '../../engine/chance/questions.ts';
import { runHistory } from '../../engine/run.ts';
import { layValues } from '../../scenario/draw.ts';
import type { Prior, Priors } from '../../scenario/prior.ts';
import { openStage } from '../ensemble/company.ts';
import type { Maker, Work } from '../ensemble/entry.ts';

/** What an ensemble at given points is told in place of priors: history h lies at row h − `first`. */
export interface PointOrders {
  readonly priors: Priors;
  readonly factors: readonly Prior[];
  /** Rows × factors, each in [0, 1]. */
  readonly points: Float64Array;
  readonly first: number;
}

/** Address of this module, for `runEnsemble`. */
export const AT_POINTS = new URL(import.meta.url);

/** The ends of the unit interval are nowhere on a spread without ends. */
const INSIDE = 2 ** -40;

/** Lives through histories at given points of the unit cube, each with the luck of its number: for samplers that move. */
export function openMaker({ scenario, priors, seed }: Work): Maker {
  const orders = priors as unknown as PointOrders;
  const { factors, points, first } = orders;
  const stage = openStage(scenario, seed);
  return {
    paths: factors.map(({ path }) => path),
    make(history) {
      const at = (history - first) * factors.length;
      const drawn = points.slice(at, at + factors.length);
      const set = factors.map((prior, k) => ({ prior, u: Math.min(1 - INSIDE, Math.max(INSIDE, drawn[k]!)) }));
      const rest = (path: string): number => luck(seed, history, QUESTION.parameter, 0, hashName(path));
      const values = layValues(orders.priors, rest, set);
      return { record: runHistory(stage(values, history), values, seed, history), drawn };
    },
  };
}
