import { DEFECTED, DESERTED, PLOTS } from '../conduct.ts';
import { addStep, NODES, nodeAt, noSteps, type Steps } from '../coordination/cells.ts';
import { fixedPoints, type Mobilisation, readPrecisions } from '../coordination/fixed-points.ts';
import { base } from './belief.ts';
import { best } from './choice.ts';
import { strength, strengthOf } from './member.ts';
import { strengthBy } from './outcome.ts';
import { type Line, type Payoff, type Payoffs, payoffs } from './payoffs.ts';
import type { World } from './world.ts';

/** The belief from which on he takes a line. */
interface Stretch {
  readonly line: Line;
  readonly from: number;
}

/** θ*: the threshold at which the regime falls if all who can still choose do so by it. */
export function threshold(world: World): number {
  const roots = fixedPoints(mobilisation(world), Infinity);
  return world.values.belief.selection === 'high' ? roots[roots.length - 1]! : roots[0]!;
}

function mobilisation(world: World): Mobilisation {
  const { priorMean, priorSd, signalSd } = world.values.belief;
  const { withheld, gone } = world.values.force;
  const { held, turned } = steps(world);
  const whole = strengthOf(world.members);
  const already = strengthBy(world, DEFECTED) + gone * strengthBy(world, DESERTED);
  const nodes = Array.from({ length: NODES }, (_, node) => turned.nodes[node]! + withheld * held.nodes[node]!);
  const used = nodes.map((_, node) => node).filter((node) => nodes[node] !== 0);
  const curve: Mobilisation = {
    at: Float64Array.from(used, nodeAt),
    worth: Float64Array.from(used, (node) => nodes[node]! / whole),
    count: used.length,
    fixed: (already + turned.sure + withheld * held.sure) / whole,
    base: base(world),
    mean: 0,
    pull: 0,
    lean: 1,
  };
  readPrecisions(curve, priorMean, priorSd, signalSd);
  return curve;
}

/** By belief, the strength that starts to withhold or to turn there, less what ceases to. */
function steps(world: World): { readonly held: Steps; readonly turned: Steps } {
  const held = noSteps();
  const turned = noSteps();
  for (const member of world.members) {
    if (member.conduct > PLOTS) continue;
    const stretches = stretchesOf(payoffs(world, member, member.commander?.conduct ?? null));
    stretches.forEach(({ line, from }, k) => {
      const into = line === 'withhold' ? held : line === 'turn' ? turned : null;
      const until = stretches[k + 1]?.from;
      if (into === null) return;
      addStep(into, strength(member), from);
      if (until !== undefined) addStep(into, -strength(member), until);
    });
  }
  return { held, turned };
}

/** The lines that are best one after the other as belief rises, leaving apart. */
function stretchesOf(lines: Payoffs): Stretch[] {
  const atNone = { turn: lines.turn?.stands ?? null, withhold: lines.withhold?.stands ?? null, desert: null };
  const stretches: Stretch[] = [{ line: best({ ...atNone, serve: lines.serve.stands }), from: 0 }];
  for (;;) {
    const { line, from } = stretches[stretches.length - 1]!;
    const next = (['turn', 'withhold', 'serve'] as const)
      .filter((other) => other !== line && lines[other] !== null)
      .map((other) => ({ line: other, from: criticalBelief(lines[line]!, lines[other]!) }))
      .filter((stretch) => stretch.from < 1)
      .reduce<Stretch | null>((first, one) => (first === null || one.from < first.from ? one : first), null);
    if (next === null) return stretches;
    stretches.push({ line: next.line, from: Math.max(from, next.from) });
  }
}

/** The belief above which the other line is worth more; 1 where it never is. */
function criticalBelief(now: Payoff, other: Payoff): number {
  const lead = now.stands - other.stands;
  const gain = other.falls - now.falls;
  return lead + gain > 0 ? lead / (lead + gain) : 1;
}
