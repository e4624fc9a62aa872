import type { Claim } from '../../scenario/ledger.ts';
import { asOverrides } from '../../scenario/setting.ts';

/** What must be asked of a case so that a claim is wrong in it. */
export interface WrongWorld {
  readonly claim: Claim;
  readonly set: readonly string[];
  readonly without: readonly string[];
  readonly drop: readonly string[];
}

/** Why a claim cannot be tried in a case. */
export interface Untried {
  readonly claim: Claim;
  readonly why: string;
}

/** Sorts claims into those whose error can be run in a case and those for which it cannot, and says why. */
export function wrongWorlds(
  claims: readonly Claim[],
  events: ReadonlySet<string>,
): { readonly tried: readonly WrongWorld[]; readonly untried: readonly Untried[] } {
  const tried: WrongWorld[] = [];
  const untried: Untried[] = [];
  for (const claim of claims) {
    const { set, without = [], dropEvents = [] } = claim.ifWrong;
    const world = { claim, set: asOverrides(set), without, drop: dropEvents.filter((name) => events.has(name)) };
    const said = world.set.length + without.length + dropEvents.length;
    if (said === 0) untried.push({ claim, why: 'what it would be like is said in words only' });
    else if (world.set.length + world.without.length + world.drop.length === 0)
      untried.push({ claim, why: 'it is about an event that is not in this case' });
    else tried.push(world);
  }
  return { tried, untried };
}
