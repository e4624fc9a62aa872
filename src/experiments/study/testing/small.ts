import { smallPriors, smallScenario } from '../../ensemble/testing/small.ts';
import { NOTHING_SET, type Settings, type Study } from '../study.ts';

/** Two worlds, one with a stronger march; assumptions are `rows` places of two drawn numbers. */
export function smallStudy(rows = 4, replicates = 3, changed: Partial<Study> = {}): Study {
  const scenario = smallScenario(20, 100);
  const priors = smallPriors();
  const marched = { ...scenario, events: scenario.events.map((event) => ({ ...event, size: 0.9 })) } as typeof scenario;
  const factors = priors.drawn.slice(1);
  const assumptions: Settings = {
    factors,
    points: Float64Array.from({ length: rows * factors.length }, (_, cell) => (cell + 0.5) / (rows * factors.length)),
    rows,
  };
  return {
    worlds: [
      { name: 'case', says: '', scenario, priors },
      { name: 'marched', says: 'a larger march', scenario: marched, priors },
    ],
    levers: NOTHING_SET,
    assumptions,
    replicates,
    seed: 5,
    block: 0,
    rest: 'drawn',
    weeks: true,
    ...changed,
  };
}
