import { DEFECTED, DESERTED, PLOTS } from '../conduct.ts';
import { strengthIn } from '../outcome.ts';
import { RANKS } from '../parameter.ts';
import { CAN_DESERT, linesOpen } from '../rooms/decision/choice.ts';
import { commanderSign, payoffs, TURN, WITHHOLD } from '../rooms/decision/payoffs.ts';
import { strengthOf, type World } from '../world.ts';
import { addStep, clearSteps, NODES, nodeAt } from './cells.ts';
import { readEnvelope } from './envelope.ts';
import { fixedPoints, readPrecisions } from './fixed-points.ts';

/** Whether members believe in a threshold that all work out, and not in what they see. */
export function coordinates({ values, without }: World): boolean {
  return values.belief.rule === 'equilibrium' && !without.has('belief');
}

/**
 * Under the rule `equilibrium` everybody reasons about everybody: works out the threshold at which the regime falls when
 * all who could still choose did so by it, and lets it be the index in which members believe. Two forces with the same
 * payoffs and the same news believe the same, whatever they did before.
 */
export function coordinate(world: World): void {
  const { values } = world;
  const { curve } = world.coordination;
  if (!coordinates(world) || !anyChoice(world)) return;
  readMobilisation(world);
  const high = values.belief.selection === 'high';
  const roots = fixedPoints(curve, high ? Infinity : 1);
  const chosen = roots[roots.length - 1];
  if (chosen === undefined)
    throw new Error('the share that mobilises has no fixed point: some strength is not a number');
  world.state.threshold = chosen;
  believeInThreshold(world);
}

/** Whether any rank can do anything but serve, leaving apart: in burn-in without withholding none can. */
function anyChoice(world: World): boolean {
  return RANKS.some((_, rank) => (linesOpen(world, rank) & ~CAN_DESERT) !== 0);
}

/** Lets today's threshold be the index in which everybody believes. */
export function believeInThreshold({ reading, state }: World): void {
  reading.shown = state.threshold;
  reading.base = 0;
  reading.near = 0;
  reading.spread = 0;
}

/** Writes this morning's curve: who would mobilise at which threshold. Needs the day's terms and reading. */
export function readMobilisation(world: World): void {
  const { state, values, coordination } = world;
  const { held, turned, curve } = coordination;
  const { withheld, gone } = values.force;
  readSteps(world);
  const already = strengthIn(world, DEFECTED) + gone * strengthIn(world, DESERTED);
  curve.fixed = (already + turned.sure + withheld * held.sure) / state.whole;
  curve.count = 0;
  for (let node = 0; node < NODES; node++) {
    const moved = turned.nodes[node]! + withheld * held.nodes[node]!;
    if (moved === 0) continue;
    curve.at[curve.count] = nodeAt(node);
    curve.worth[curve.count++] = moved / state.whole;
  }
  const v = values.belief;
  curve.base = world.reading.base;
  readPrecisions(curve, v.priorMean, v.priorSd, v.signalSd);
}

/** Counts, by belief, the strength that would start or cease to withhold or to turn there. */
function readSteps(world: World): void {
  const { conduct, posts, sheet, coordination } = world;
  const { held, turned, envelope } = coordination;
  clearSteps(held);
  clearSteps(turned);
  const can = RANKS.map((_, rank) => linesOpen(world, rank));
  for (let i = 0; i < posts.count; i++) {
    if (conduct[i]! > PLOTS) continue;
    payoffs(world, i, commanderSign(world, i), sheet.lines);
    readEnvelope(envelope, sheet.lines, can[posts.rank[i]!]!);
    const strength = strengthOf(world, i);
    for (let k = 0; k < envelope.count; k++) {
      const line = envelope.line[k]!;
      const steps = line === WITHHOLD ? held : line === TURN ? turned : null;
      if (steps === null) continue;
      addStep(steps, strength, envelope.from[k]!);
      if (k + 1 < envelope.count) addStep(steps, -strength, envelope.from[k + 1]!);
    }
  }
}
