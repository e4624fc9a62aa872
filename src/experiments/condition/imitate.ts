import { exp } from '../../engine/math/exp.ts';
import type { Stream } from '../chance/stream.ts';
import { type ConditionOptions, conditionOn } from './condition.ts';
import { logNegativeBinomial, residualOf } from './errors.ts';
import { COMMON_ERROR, grainOf, meanOver, openRecord } from './likelihood.ts';
import type { Observation } from './observation.ts';
import { outcomeOf } from './outcome.ts';
import { type BrierParts, type Settled, scoreForecasts } from './scores.ts';
import type { Simulated } from './simulated.ts';

/** The record that would have been written had one history been what happened: the same rows, with reports drawn anew. */
export function imitate(
  record: readonly Observation[],
  simulated: Simulated,
  history: number,
  stream: Stream,
  common = COMMON_ERROR,
): Observation[] {
  const shared = new Map<string, number>();
  return openRecord(record, simulated, common).used.map((row) => {
    if (row.model === 'bernoulli') return reportOf(row, simulated.firstDays[row.quantity]![history]!, stream);
    const truth = meanOver(row, simulated, history);
    const grain = grainOf(row.quantity, simulated);
    if (row.model === 'negative-binomial')
      return { ...row, value: drawNegativeBinomial(truth + grain / 2, row.error, stream) };
    const key = `${row.quantity} ${row.model}`;
    const bias = shared.get(key) ?? stream.normal();
    shared.set(key, bias);
    const spread = Math.sqrt(residualOf(row, truth, grain).variance);
    const off = spread * (Math.sqrt(common) * bias + Math.sqrt(1 - common) * stream.normal());
    if (row.model === 'normal') return { ...row, value: truth + off };
    return { ...row, value: (truth + grain / 2) * exp(off) - grain / 2 };
  });
}

/** Whether the event had happened by then; a first time before the window of a `yes` is reported as the earlier day it was. */
function reportOf(row: Observation, first: number, stream: Stream): Observation {
  const wrong = stream.uniform() < row.error;
  const early = row.value === 1 && first < row.fromDay;
  if (early && !wrong) return { ...row, fromDay: 1, day: row.fromDay - 1 };
  if (first <= row.day === wrong && !early) return { ...row, value: 0 };
  return { ...row, value: 1, fromDay: row.value === 1 ? row.fromDay : 1 };
}

function drawNegativeBinomial(mean: number, error: number, stream: Stream): number {
  let left = stream.uniform();
  for (let value = 0; ; value++) {
    left -= exp(logNegativeBinomial(value, mean, error));
    // Beyond twenty means and a hundred, rounding is all that can be left.
    if (left <= 0 || value > 20 * mean + 100) return value;
  }
}

export interface SelfCheck extends BrierParts {
  /** The last forecast of each world that was left out, with what happened there. */
  readonly settled: readonly Settled[];
  /** Worlds whose record no other history agrees with; they are not scored. */
  readonly lost: number;
  /** Mean effective size on the last day. */
  readonly ess: number;
}

/**
 * Whether conditioning on such a record foretells as often as it says, in worlds of the model's own making: each of
 * `worlds` histories in turn is taken for what happened, a record of it is drawn, and its outcome is forecast from all
 * the others. The scores are in ten bins, and speak of the method and of the histories' number, never of the real world.
 */
export function checkConditioning(
  record: readonly Observation[],
  simulated: Simulated,
  worlds: number,
  stream: Stream,
  options: ConditionOptions = {},
): SelfCheck {
  const { outcome = 'fell', horizon = simulated.days, common } = options;
  const happened = outcomeOf(simulated, outcome, horizon);
  const settled: Settled[] = [];
  let [lost, size] = [0, 0];
  for (let w = 0; w < worlds; w++) {
    const world = stream.below(simulated.histories);
    const logPrior = Float64Array.from(options.logPrior ?? new Float64Array(simulated.histories));
    logPrior[world] = Number.NEGATIVE_INFINITY;
    const { forecast } = conditionOn(imitate(record, simulated, world, stream, common), simulated, {
      ...options,
      logPrior,
    });
    const { share, ess } = forecast.at(-1)!;
    size += ess / worlds;
    if (Number.isNaN(share)) lost++;
    else settled.push({ probability: share, happened: happened[world]! });
  }
  return { ...scoreForecasts(settled, 10), settled, lost, ess: size };
}
