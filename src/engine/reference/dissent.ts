import { SERVES } from '../conduct.ts';
import { crowdCost, wantCost } from './hardship.ts';
import type { Member } from './member.ts';
import { resentment, worthOfRent } from './rents.ts';
import type { World } from './world.ts';

/** V: what a member has from staying at his post. */
export function valueOfServing(world: World, member: Member): number {
  const provided = world.values.rents.provision - resentment(world, member.rank);
  const received = rentReceived(world, member) + provided + member.worth;
  return received - member.sensitivity * wantCost(world);
}

/** g: his rents as they reach him. */
export function rentReceived(world: World, member: Member): number {
  return worthOfRent(world, member.rank) * member.rent;
}

/** o: what it costs him to be ordered against the crowd. */
export function costOfOrders(world: World, member: Member): number {
  return member.sensitivity * (crowdCost(world) * member.formation.deploy);
}

/** He serves, and would rather not. */
export function dissents(world: World, member: Member): boolean {
  return member.conduct === SERVES && valueOfServing(world, member) - costOfOrders(world, member) < 0;
}
