import { NODES, noSteps, type Steps } from './cells.ts';
import { type Envelope, emptyEnvelope } from './envelope.ts';
import type { Mobilisation } from './fixed-points.ts';

/** What the rule `equilibrium` works out each morning: at which beliefs strength moves, and the curve that follows. */
export interface Coordination {
  readonly held: Steps;
  readonly turned: Steps;
  readonly curve: Mobilisation;
  readonly envelope: Envelope;
}

/** Room for a morning's coordination. */
export function emptyCoordination(): Coordination {
  const numbers = (): Float64Array => new Float64Array(NODES);
  const curve = { at: numbers(), worth: numbers(), count: 0, fixed: 0, base: 0, mean: 0, pull: 0, lean: 1 };
  return { held: noSteps(), turned: noSteps(), curve, envelope: emptyEnvelope() };
}
