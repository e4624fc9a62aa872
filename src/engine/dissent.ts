import { DISSENTS, SERVES } from './conduct.ts';
import { conductOf, show } from './sight.ts';
import { ASK, pathAhead } from './steady.ts';
import type { World } from './world.ts';

/** Who stands nearer to the line between content and dissent is looked into every day; far above rounding. */
const MARGIN = 1e-9;

/**
 * Worth of serving to a member as long as the regime stands, V − o, career-years: rents, provision, ideology, less
 * wants and the cost of orders against the crowd.
 */
export function servingWorth(world: World, i: number): number {
  const { state, posts, people, values } = world;
  const feels = people.sensitivity[i]!;
  const deploy = world.scenario.formations[posts.formation[i]!]!.deploy;
  const rents = state.rentWorth[posts.rank[i]!]! * people.rent[i]!;
  const provided = values.rents.provision - state.resentment[posts.rank[i]!]!;
  const value = rents + provided + people.worth[i]! - feels * state.wantsCost;
  return value - feels * (state.crowdCost * deploy);
}

/**
 * Lets every member who serves show, to those whom he trusts, whether he dissents today. Who stood clear of the line
 * between the two is passed over until all that his dissent rests on has gone as far as he stood from it.
 */
export function dissentToday(world: World): void {
  if (!somethingMoved(world)) return;
  const { calm, dissentPath, roused, kind } = world;
  let count = 0;
  for (let i = 0; i < calm.length; i++) {
    if (!(calm[i]! >= dissentPath[kind[i]!]!)) roused[count++] = i;
  }
  lookInto(world, count);
}

/** Looks into the first `count` in `roused`. The worth of serving is that of `servingWorth`, without a call in the loop. */
function lookInto(world: World, count: number): void {
  const { roused, signs, calm, dissentPath, crowdToday, posts, kind } = world;
  const { rank, formation } = posts;
  const { rent, worth, sensitivity } = world.people;
  const { rentWorth, wantsCost, resentment } = world.state;
  const { provision } = world.values.rents;
  for (let k = 0; k < count; k++) {
    const i = roused[k]!;
    const sign = signs[i]!;
    if (conductOf(sign) !== SERVES) {
      calm[i] = Infinity;
      continue;
    }
    const feels = sensitivity[i]!;
    const provided = provision - resentment[rank[i]!]!;
    const value = rentWorth[rank[i]!]! * rent[i]! + provided + worth[i]! - feels * wantsCost;
    const content = value - feels * crowdToday[formation[i]!]!;
    const shown = content < 0 ? DISSENTS : SERVES;
    if (shown !== sign) show(world, i, shown);
    const room = (Math.abs(content) - MARGIN) / Math.max(1, feels, rent[i]!);
    calm[i] = pathAhead(dissentPath[kind[i]!]!, room);
  }
}

/** Adds to the paths how far all that dissent rests on has moved; says whether anything has. */
function somethingMoved(world: World): boolean {
  const { state, scenario, values, dissentPath, crowdToday } = world;
  const { formations } = scenario;
  const forAll = step(world, 5, values.rents.provision) + step(world, 6, state.wantsCost);
  let all = forAll;
  for (let code = 0; code < formations.length; code++) {
    crowdToday[code] = state.crowdCost * formations[code]!.deploy;
    const crowd = forAll + step(world, 12 + code, crowdToday[code]!);
    for (let rank = 0; rank < 5; rank++) dissentPath[code * 5 + rank]! += crowd;
    all += crowd;
  }
  for (let rank = 0; rank < 5; rank++) {
    const paid = step(world, rank, state.rentWorth[rank]!) + step(world, 7 + rank, state.resentment[rank]!);
    for (let code = 0; code < formations.length; code++) dissentPath[code * 5 + rank]! += paid;
    all += paid;
  }
  if (Number.isNaN(all)) lookIntoAll(world);
  return all !== 0;
}

/** How far one of the numbers that dissent rests on is from where it was; not a number where it was never seen. */
function step({ dissentRested }: World, at: number, value: number): number {
  const moved = dissentRested[at] === value ? 0 : Math.abs(value - dissentRested[at]!);
  dissentRested[at] = value;
  return moved;
}

function lookIntoAll({ calm, dissentPath }: World): void {
  calm.fill(ASK);
  dissentPath.fill(0);
}

/** The sign of a member who serves today: content or in private dissent. */
export function signOfServing(world: World, i: number): number {
  return servingWorth(world, i) < 0 ? DISSENTS : SERVES;
}
