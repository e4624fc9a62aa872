import type { Observation } from '../../experiments/condition/observation.ts';
import { whole } from '../../experiments/words/numbers.ts';

/** One report in few words: `deserted 567`, `leader.arrested: no`. */
export function reportWords({ quantity, value, model }: Observation): string {
  if (model === 'bernoulli') return `${quantity}: ${value === 1 ? 'yes' : 'no'}`;
  return `${quantity} ${value >= 10 ? whole(value) : Number(value.toFixed(2))}`;
}
