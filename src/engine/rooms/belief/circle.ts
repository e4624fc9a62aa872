import { dissentingPeers } from '../../sight.ts';
import type { World } from '../../world.ts';

/** The share that a member expects to be mobilised: what is public, and what he reads in his near circle. */
export function expectedShare(world: World, i: number): number {
  const { reading } = world;
  return (1 - reading.near) * reading.shown + reading.near * nearShare(world, i);
}

/** The share that a member reads in his trusted peers and his commander, or in a whole assembly. */
export function nearShare(world: World, i: number): number {
  const { reading, commander, signs, posts } = world;
  const near = world.near[i]!;
  let moved = (near & 255) + reading.withheld * ((near >>> 8) & 255) + reading.dissent * dissentingPeers(world, i);
  let all = near >>> 24;
  const above = commander[i]!;
  if (above >= 0) {
    moved += reading.commander * reading.commanderWorth[signs[above]!]!;
    all += reading.commander;
  }
  const circle = all > 0 ? moved / all : reading.alone;
  const open = reading.assembly[posts.rank[i]!]!;
  return open > 0 ? (1 - open) * circle + open * reading.assembled[posts.rank[i]!]! : circle;
}
