import { DISSENTS, SERVES } from './conduct.ts';
import { show } from './sight.ts';
import type { World } from './world.ts';

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

/** Lets every member who serves show, to those whom he trusts, whether he dissents today. */
export function dissentToday(world: World): void {
  if (!somethingMoved(world)) return;
  const { formation } = world.posts;
  for (let from = 0; from < formation.length; ) {
    const code = formation[from]!;
    let to = from;
    while (to < formation.length && formation[to] === code) to++;
    dissentIn(world, from, to, world.crowdToday[code]!);
    from = to;
  }
}

function dissentIn(world: World, from: number, to: number, crowd: number): void {
  const { lean, posts, roused: turned } = world;
  const { rank } = posts;
  let count = 0;
  const { rent, worth, sensitivity } = world.people;
  const { rentWorth, wantsCost, resentment } = world.state;
  const { provision } = world.values.rents;
  for (let i = from; i < to; i++) {
    const feels = sensitivity[i]!;
    const provided = provision - resentment[rank[i]!]!;
    const value = rentWorth[rank[i]!]! * rent[i]! + provided + worth[i]! - feels * wantsCost;
    const content = value - feels * crowd;
    // Most stay as they are: one comparison passes over them, and no call here keeps the loop from running fast.
    if (content * lean[i]! <= 0) turned[count++] = i;
  }
  for (let k = 0; k < count; k++) show(world, turned[k]!, signOfServing(world, turned[k]!));
}

/** Writes what the crowd costs each formation today; says whether anything that dissent rests on has moved. */
function somethingMoved(world: World): boolean {
  const { state, scenario, values, dissentRested } = world;
  let moved = false;
  const put = (at: number, value: number): void => {
    if (dissentRested[at] !== value) moved = true;
    dissentRested[at] = value;
  };
  for (let code = 0; code < scenario.formations.length; code++) {
    world.crowdToday[code] = state.crowdCost * scenario.formations[code]!.deploy;
    put(12 + code, world.crowdToday[code]!);
  }
  for (let rank = 0; rank < 5; rank++) {
    put(rank, state.rentWorth[rank]!);
    put(7 + rank, state.resentment[rank]!);
  }
  put(5, values.rents.provision);
  put(6, state.wantsCost);
  return moved;
}

/** The sign of a member who serves today: content or in private dissent. */
export function signOfServing(world: World, i: number): number {
  return servingWorth(world, i) < 0 ? DISSENTS : SERVES;
}
