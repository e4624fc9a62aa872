import { mobilisedAt } from '../../engine/coordination/fixed-points.ts';
import type { Kind, Parameter, ParameterTable } from '../../engine/parameter.ts';
import { type GroupName, PARAMETERS, type Values } from '../../engine/parameters.ts';
import type { World } from '../../engine/world.ts';
import { type Coordination, coordinationOf } from './curve.ts';
import { openMorning } from './morning.ts';
import { chanceBelow, chanceBelowGiven, mobilisedUnder, slopeUnder } from './strength.ts';
import type { Threshold } from './thresholds.ts';

/** A number of the model that can be moved a little. */
export interface Dial {
  readonly path: string;
  readonly kind: Kind;
  readonly says: string;
  readonly unit: string;
  readonly value: number;
  /** Where a careful analyst would look, and how wide that is. */
  readonly range: readonly [number, number];
  readonly width: number;
  readonly least: number;
  readonly most: number;
  /** The values with this number in its place. */
  readonly at: (value: number) => Values;
}

/** How much a threshold and the chance of a fall move with one number, in a straight line from where it stands. */
export interface Lever {
  readonly path: string;
  readonly kind: Kind;
  readonly says: string;
  readonly unit: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly width: number;
  /** Per unit of the number: of θ, of the chance before anything is known, and of that given what was survived. */
  readonly theta: number;
  readonly chance: number;
  readonly chanceGiven: number;
  /** The same over the width of its range: what numbers of different units are ranked by. */
  readonly thetaOver: number;
  readonly chanceOver: number;
  readonly chanceGivenOver: number;
}

/** The layout of the force, on which posts rest: they would have to be built anew. */
const LAYOUT = ['force.share', 'force.line', 'force.peers', 'force.rewired'];
/** Rooms that act after the first morning, or not on it. */
const LATER: readonly GroupName[] = ['council', 'response'];
/** A step is this share of a range: far above the rounding of stored draws, far below any bend. */
const STEP = 1e-3;

/** Every number that the first morning could rest on, each place of a vector by itself. Whole numbers are left out. */
export function dialsOf(values: Values): Dial[] {
  return Object.entries(PARAMETERS as Record<GroupName, ParameterTable>)
    .filter(([group]) => !LATER.includes(group as GroupName))
    .flatMap(([group, table]) =>
      Object.entries(table).flatMap(([name, parameter]) => placesOf(values, group as GroupName, name, parameter)),
    )
    .filter(({ path }) => !LAYOUT.some((laid) => path === laid || path.startsWith(`${laid}.`)));
}

function placesOf(values: Values, group: GroupName, name: string, parameter: Parameter): Dial[] {
  if (parameter.shape !== 'number' && parameter.shape !== 'vector') return [];
  if (parameter.shape === 'number' && parameter.whole) return [];
  const { kind, says, unit, range, least, most } = parameter;
  const about = { kind, says, unit, least, most };
  const now = (values[group] as unknown as Record<string, number | readonly number[]>)[name]!;
  const set = (value: number | readonly number[]): Values => ({
    ...values,
    [group]: { ...values[group], [name]: value },
  });
  const path = `${group}.${name}`;
  if (typeof now === 'number') return [{ ...about, path, value: now, range, width: range[1] - range[0], at: set }];
  const labels = parameter.shape === 'vector' ? parameter.labels : [];
  return now.map((value, place) => {
    const own = ownRange(value, range);
    const at = (moved: number): Values => set(now.map((old, k) => (k === place ? moved : old)));
    return { ...about, path: `${path}.${labels[place]}`, value, range: own, width: own[1] - own[0], at };
  });
}

/** A vector's range spans all its places; of one place, half to double within it (annex A2), or all of it about 0. */
function ownRange(value: number, [low, high]: readonly [number, number]): readonly [number, number] {
  if (value === 0) return [low, high];
  const [near, far] = [value / 2, value * 2].sort((a, b) => a - b) as [number, number];
  const own = [Math.max(low, near), Math.min(high, far)] as const;
  return own[0] < own[1] ? own : [near, far];
}

/** Where levers are read: a world whose posts fit the values, and the history whose morning it is. */
export interface Place {
  readonly world: World;
  readonly values: Values;
  readonly seed: number;
  readonly history: number;
}

/** What a morning with one number moved gives, seen from the threshold of the morning as it is. */
interface Moved {
  readonly by: number;
  readonly coordination: Coordination;
  readonly stoodAt: number;
}

/**
 * The derivative of a threshold and of the chance of a fall by one number: the morning is lived again with the number a little
 * lower and a little higher, with the same luck, and dθ/dλ = (∂A/∂λ + ∂y0/∂λ) / (1 − A′).
 */
export function leverOf(place: Place, dial: Dial, at: Threshold): Lever {
  const { path, kind, says, unit, value, range, width } = dial;
  const [low, high] = [-1, 1].map((sign) => movedBy(place, dial, sign)) as [Moved, Moved];
  const apart = high.by - low.by;
  const sum = ({ coordination: { curve } }: Moved): number => mobilisedAt(curve, at.theta) + curve.base;
  const theta = (sum(high) - sum(low)) / apart / (1 - at.slope);
  const [below, above] = [low, high].map((moved) => chancesOf(moved, at, theta)) as [Chances, Chances];
  const chance = (above.chance - below.chance) / apart;
  const chanceGiven = (above.given - below.given) / apart;
  const over = { thetaOver: theta * width, chanceOver: chance * width, chanceGivenOver: chanceGiven * width };
  return { path, kind, says, unit, value, range, width, theta, chance, chanceGiven, ...over };
}

function movedBy({ world, seed, history }: Place, { value, width, least, most, at }: Dial, sign: number): Moved {
  const to = Math.min(most, Math.max(least, value + sign * STEP * width));
  openMorning(world, at(to), seed, history);
  return { by: to - value, coordination: coordinationOf(world), stoodAt: world.state.survived };
}

interface Chances {
  readonly chance: number;
  readonly given: number;
}

function chancesOf({ by, coordination, stoodAt }: Moved, at: Threshold, slope: number): Chances {
  const falls = fallsNear(coordination, at.theta + slope * by, at.falls);
  return { chance: chanceBelow(coordination, falls), given: chanceBelowGiven(coordination, falls, stoodAt) };
}

/** One step of Newton's towards the strength below which it falls in truth; for small moves it is there. */
function fallsNear(coordination: Coordination, threshold: number, near: number): number {
  const { curve, pressure } = coordination;
  if (pressure === curve.base) return threshold;
  const missing = near - pressure - mobilisedUnder(coordination, threshold, near);
  return near - missing / (1 - slopeUnder(coordination, threshold, near));
}

/** Every lever that moves anything, those first that move the chance most over the width of their range. */
export function leversOf(place: Place, at: Threshold): Lever[] {
  const moving = dialsOf(place.values)
    .map((dial) => leverOf(place, dial, at))
    .filter(({ theta, chance }) => theta !== 0 || chance !== 0);
  return moving.sort((a, b) => Math.abs(b.chanceOver) - Math.abs(a.chanceOver) || (a.path < b.path ? -1 : 1));
}
