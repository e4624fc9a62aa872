import { mobilisedAt } from '../../engine/coordination/fixed-points.ts';
import { buildPosts } from '../../engine/force/build.ts';
import { createWorld, type World } from '../../engine/world.ts';
import { compareOnce, type OnceCompared } from '../../experiments/exact/once.ts';
import { compareRests, endOf, type RestsCompared } from '../../experiments/exact/rests.ts';
import { type Cascade, cascadeOf } from '../../theory/equilibrium/circles.ts';
import { stepsOf } from '../../theory/equilibrium/curve.ts';
import { type Equilibrium, equilibriumOf } from '../../theory/equilibrium/equilibrium.ts';
import { type Lever, leversOf } from '../../theory/equilibrium/levers.ts';
import { type Standing, standingOf } from '../../theory/equilibrium/member.ts';
import { onceOnly, openAsItIs, openMorning } from '../../theory/equilibrium/morning.ts';
import { movedAt, type Rests, restsOf } from '../../theory/equilibrium/shares.ts';
import { badInput } from '../exit.ts';
import type { TheoryRequest } from './request.ts';
import type { Asked } from './world.ts';

/** Points at which a curve is written down. */
const POINTS = 200;

/** A place on a curve: where a threshold or a share stands, and what it brings about. */
export interface Point {
  readonly at: number;
  readonly brings: number;
}

/** Everybody reasons about everybody. */
export interface ReasonedAnswer {
  readonly model: 'equilibrium';
  readonly members: number;
  readonly equilibrium: Equilibrium;
  readonly curve: readonly Point[];
  readonly levers: readonly Lever[];
  readonly standing: (Standing & { readonly member: number; readonly rank: number }) | null;
  readonly compared: OnceCompared;
}

/** Each believes in the share that he sees: all see the same, or everybody his own circle. */
export interface SeenAnswer {
  readonly model: 'share' | 'circle';
  readonly members: number;
  readonly rests: Rests | null;
  readonly cascade: Cascade | null;
  readonly curve: readonly Point[];
  /** Share on the last evening. */
  readonly end: number;
  readonly compared: RestsCompared;
}

export type Answer = ReasonedAnswer | SeenAnswer;

/** Works everything out. `note` is told before what takes long. */
export function answerTo(asked: Asked, request: TheoryRequest, note: (text: string) => void): Answer {
  return asked.model === 'equilibrium' ? reasoned(asked, request, note) : seen(asked, request, note);
}

function reasoned({ loaded, values }: Asked, request: TheoryRequest, note: (text: string) => void): ReasonedAnswer {
  const { seed, history = 1, histories = 100, member } = request;
  const scenario = onceOnly(loaded.scenario);
  const world = createWorld(scenario, buildPosts(scenario, values, seed));
  starting(() => openMorning(world, values, seed, history));
  const members = world.posts.count;
  const equilibrium = equilibriumOf(world);
  const standing = member === undefined ? null : standingIn(world, member, equilibrium.selected.theta);
  const { base, coordination, selected } = equilibrium;
  const curve = pointsOf(base, base + 1, (theta) => mobilisedAt(coordination.curve, theta) + base);
  note('moving every number a little …');
  const levers = starting(() => leversOf({ world, values, seed, history }, selected));
  note(`simulating ${histories} histories of one morning …`);
  const compared = compareOnce({ scenario: loaded.scenario, values, seed, histories });
  return { model: 'equilibrium', members, equilibrium, curve, levers, standing, compared };
}

function standingIn(world: World, member: number, theta: number) {
  const { count, rank } = world.posts;
  if (member < count) return { member, rank: rank[member]!, ...standingOf(world, member, theta) };
  throw badInput('no-such-member', `there is no member ${member}: the force has members 0 to ${count - 1}`);
}

function seen({ loaded, values, model }: Asked, request: TheoryRequest, note: (text: string) => void): SeenAnswer {
  const { seed, history = 1, histories = model === 'circle' ? 5 : 10, member } = request;
  if (member !== undefined) {
    throw badInput(
      'bad-usage',
      '--member is about thresholds that all work out, which belief.rule=share does not have',
    );
  }
  const { scenario } = loaded;
  const world = createWorld(scenario, buildPosts(scenario, values, seed));
  starting(() => openAsItIs(world, values, seed, history));
  const all = model === 'share';
  const steps = stepsOf(world);
  note(`simulating ${histories} histories …`);
  return {
    model: all ? 'share' : 'circle',
    members: world.posts.count,
    rests: all ? restsOf(steps) : null,
    cascade: all ? null : cascadeOf(world),
    curve: all ? pointsOf(0, 1, (share) => movedAt(steps, share)) : [],
    end: endOf(world),
    compared: compareRests({ scenario, values, seed, histories }),
  };
}

/** Says of a history that cannot start that it cannot; anything but a bare Error is a fault of ours. */
function starting<T>(start: () => T): T {
  try {
    return start();
  } catch (error) {
    if (error instanceof Error && error.constructor === Error) throw badInput('cannot-start', error.message);
    throw error;
  }
}

function pointsOf(from: number, to: number, brings: (at: number) => number): Point[] {
  return Array.from({ length: POINTS + 1 }, (_, k) => {
    const at = from + ((to - from) * k) / POINTS;
    return { at, brings: brings(at) };
  });
}
