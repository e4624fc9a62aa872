import { type Untried, type WrongWorld, wrongWorlds } from '../../../experiments/leverage/worlds.ts';
import { MEASURES } from '../../../experiments/study/measures.ts';
import { NOTHING_SET, type Study, type StudyWorld } from '../../../experiments/study/study.ts';
import type { LoadedCase, WrittenCase } from '../../../scenario/asked-case.ts';
import { CaseFaults } from '../../../scenario/fault.ts';
import type { Claim } from '../../../scenario/ledger.ts';
import { FAILED, type KeptRuns, MISSING, RAN } from '../../runner/study-kept.ts';
import type { Seen } from '../../runner/word.ts';
import type { Differences } from '../../state/ask.ts';
import type { Lab } from '../../state/lab.svelte.ts';
import { isWrongIn, withClaimWrong } from './wrong.ts';

/** What is run to see what each claim moves: the present, and the present with each claim wrong in turn. */
export interface ClaimPlan {
  readonly tried: readonly WrongWorld[];
  readonly untried: readonly Untried[];
  readonly study: Study;
}

/** Which claims can be wrong in a case, and which cannot, and why. */
export function worldsIn(claims: readonly Claim[], written: WrittenCase | undefined): ReturnType<typeof wrongWorlds> {
  return wrongWorlds(claims, new Set(written?.events.flatMap(({ name }) => name ?? [])));
}

/** Plans it at the size of the lab, on the luck that is on the screen. Undefined where the present cannot be run. */
export function planClaims(
  lab: Pick<Lab, 'ask' | 'written' | 'loadedWith'>,
  claims: readonly Claim[],
  present: Differences,
  replicates: number,
): ClaimPlan | undefined {
  const held = lab.loadedWith(present);
  if (held === undefined || held instanceof CaseFaults) return undefined;
  const { tried, untried } = worldsIn(claims, lab.written);
  const cannot: Untried[] = [...untried];
  const worlds: StudyWorld[] = [worldOf(held, held.name, '')];
  const kept: WrongWorld[] = [];
  for (const wrong of tried) {
    const loaded = isWrongIn(present, wrong) ? undefined : lab.loadedWith(withClaimWrong(present, wrong));
    if (loaded === undefined) cannot.push({ claim: wrong.claim, why: 'it is wrong already in what is asked' });
    else if (loaded instanceof CaseFaults) cannot.push({ claim: wrong.claim, why: 'this case has no place for it' });
    else if (loaded.hash === held.hash) cannot.push({ claim: wrong.claim, why: 'this case is so already' });
    else {
      worlds.push(worldOf(loaded, wrong.claim.id, wrong.claim.ifWrong.says));
      kept.push(wrong);
    }
  }
  const { seed } = lab.ask;
  const study: Study = {
    worlds,
    levers: NOTHING_SET,
    assumptions: NOTHING_SET,
    replicates,
    seed,
    block: 0,
    rest: 'drawn',
    weeks: false,
  };
  return { tried: kept, untried: cannot, study };
}

function worldOf({ scenario, priors }: LoadedCase, name: string, says: string): StudyWorld {
  return { name, says, scenario, priors };
}

/** Takes histories of the present that were lived through already: replicate r of the first world is history r + 1. */
export function takeSeen({ came, measured }: KeptRuns, seen: readonly (Seen | undefined)[], replicates: number): void {
  for (const one of seen.slice(0, replicates)) {
    if (one === undefined || came[one.history - 1] !== MISSING) continue;
    came[one.history - 1] = one.ran ? RAN : FAILED;
    if (one.ran) for (const [k, name] of MEASURES.entries()) measured[name][one.history - 1] = one.measures[k]!;
  }
}
