import { DEFECTED, DESERTED, PLOTS } from '../../engine/conduct.ts';
import { type Envelope, emptyEnvelope, readEnvelope } from '../../engine/coordination/envelope.ts';
import { type Mobilisation, readPrecisions } from '../../engine/coordination/fixed-points.ts';
import { normalQuantile } from '../../engine/math/quantile.ts';
import { strengthIn } from '../../engine/outcome.ts';
import { linesOpen } from '../../engine/rooms/decision/choice.ts';
import { commanderSign, payoffs, TURN, WITHHOLD } from '../../engine/rooms/decision/payoffs.ts';
import { strengthOf, type World } from '../../engine/world.ts';

/** Strength that moves at one belief, in units of 2^-20: whole numbers, so that they add up in any order. */
interface Step {
  turned: number;
  held: number;
}

/** Who moves at which belief on a morning, every member counted at his own critical beliefs. */
export interface Steps {
  /** Critical beliefs strictly between 0 and 1, ascending, and the strength that moves at each, in units of 2^-20. */
  readonly beliefs: Float64Array;
  readonly strengths: Float64Array;
  /** Strength that has moved, or moves whatever is believed; and that of all. */
  readonly fixed: number;
  readonly whole: number;
  /** Greatest share of his own strength that one member still has to move, over all beliefs: max_i Σ_j Δa_ij. */
  readonly most: number;
}

/** Reads the steps of everybody from a morning whose terms were read. Members who are gone count by what they are. */
export function stepsOf(world: World): Steps {
  const { conduct, posts, sheet, state, values } = world;
  const { withheld, gone } = values.force;
  const steps = new Map<number, Step>();
  const sure: Step = { turned: 0, held: 0 };
  const envelope = emptyEnvelope();
  const can = [0, 1, 2, 3, 4].map((rank) => linesOpen(world, rank));
  let most = 0;
  for (let i = 0; i < posts.count; i++) {
    if (conduct[i]! > PLOTS) continue;
    payoffs(world, i, commanderSign(world, i), sheet.lines);
    readEnvelope(envelope, sheet.lines, can[posts.rank[i]!]!);
    most = Math.max(most, addSteps(envelope, strengthOf(world, i), withheld, { steps, sure }));
  }
  const already = strengthIn(world, DEFECTED) + gone * strengthIn(world, DESERTED);
  const beliefs = Float64Array.from(steps.keys()).sort();
  return {
    beliefs,
    strengths: beliefs.map((belief) => movedOf(steps.get(belief)!, withheld)),
    fixed: already + movedOf(sure, withheld),
    whole: state.whole,
    most,
  };
}

const movedOf = ({ turned, held }: Step, withheld: number): number => turned + withheld * held;

/** Adds one member's steps; returns how much of his strength still moves as belief rises. */
function addSteps(
  envelope: Envelope,
  strength: number,
  withheld: number,
  { steps, sure }: { readonly steps: Map<number, Step>; readonly sure: Step },
): number {
  let before = -1;
  let rises = 0;
  for (let k = 0; k < envelope.count; k++) {
    const belief = envelope.from[k]!;
    const line = envelope.line[k]!;
    const step = belief > 0 ? stepAt(steps, belief) : sure;
    count(step, before, -strength);
    count(step, line, strength);
    if (belief > 0) rises += Math.max(0, worthOf(line, withheld) - worthOf(before, withheld));
    before = line;
  }
  return rises;
}

const worthOf = (line: number, withheld: number): number => (line === TURN ? 1 : line === WITHHOLD ? withheld : 0);

function count(step: Step, line: number, strength: number): void {
  if (line === TURN) step.turned += strength;
  else if (line === WITHHOLD) step.held += strength;
}

function stepAt(steps: Map<number, Step>, belief: number): Step {
  let step = steps.get(belief);
  if (step === undefined) {
    step = { turned: 0, held: 0 };
    steps.set(belief, step);
  }
  return step;
}

/** What a morning gives the analysis: the curve of the engine, but of unbinned beliefs, and what it needs besides. */
export interface Coordination {
  readonly curve: Mobilisation;
  readonly most: number;
  /** Public doubt σ0 about the strength, and noise σx of what each sees of it. */
  readonly priorSd: number;
  readonly signalSd: number;
  /** What is added to the share mobilised in truth: y0 without the threat, which only members count. */
  readonly pressure: number;
}

/** The curve A(θ) of annex A6 for a morning, exact: no belief is rounded. Shares throughout. */
export function coordinationOf(world: World): Coordination {
  const { beliefs, strengths, fixed, whole, most } = stepsOf(world);
  const { priorMean, priorSd, signalSd, threat } = world.values.belief;
  const { base } = world.reading;
  const curve: Mobilisation = {
    at: beliefs.map(normalQuantile),
    worth: strengths.map((strength) => strength / whole),
    count: beliefs.length,
    fixed: fixed / whole,
    base,
    mean: 0,
    pull: 0,
    lean: 1,
  };
  readPrecisions(curve, priorMean, priorSd, signalSd);
  return { curve, most, priorSd, signalSd, pressure: base - threat * world.state.threat };
}
