import { runHistory } from '../../engine/run.ts';
import { drawnNumbers, drawnPaths, drawValues } from '../../scenario/draw.ts';
import { openStage } from './company.ts';
import type { Maker, Work } from './entry.ts';

/** The usual maker: values drawn from the priors, one world recast from history to history. */
export function openMaker({ scenario, priors, seed }: Work): Maker {
  const paths = drawnPaths(priors);
  const stage = openStage(scenario, seed);
  return {
    paths,
    make(history) {
      const values = drawValues(priors, seed, history);
      const record = runHistory(stage(values, history), values, seed, history);
      return { record, drawn: Float64Array.from(drawnNumbers(values, paths)) };
    },
  };
}
