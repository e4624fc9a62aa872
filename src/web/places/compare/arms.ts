import type { LoadedCase } from '../../../scenario/asked-case.ts';
import { CaseFaults, type Fault } from '../../../scenario/fault.ts';
import type { Wanted } from '../../runner/ensemble.svelte.ts';
import { AS_WRITTEN, type Ask, type Differences, sameDifferences } from '../../state/ask.ts';

const LETTERS = ['A', 'B', 'C', 'D'] as const;
export const MOST_ARMS = LETTERS.length;

/** One of the scenarios that are compared; the first is what the others are held against. */
export interface ComparedArm {
  readonly letter: string;
  readonly differences: Differences;
  /** Where it stands among the pins, or -1 where it is there only until something is pinned. */
  readonly pin: number;
  readonly loaded: LoadedCase;
}

/** A pin that cannot be run with the case that is open. */
export interface RefusedArm {
  readonly differences: Differences;
  readonly pin: number;
  readonly faults: readonly Fault[];
}

/**
 * What is compared: the pins. Until there are two, what is on the screen stands in for the second, and the case as
 * written for the first, so that nobody has to pin before he sees something.
 */
export function askedArms({
  pins,
  differences,
}: Pick<Ask, 'pins' | 'differences'>): { differences: Differences; pin: number }[] {
  const pinned = pins.map((one, pin) => ({ differences: one, pin }));
  if (pinned.length >= 2) return pinned;
  const first = pinned[0] ?? { differences: AS_WRITTEN, pin: -1 };
  return sameDifferences(first.differences, differences) ? pinned : [first, { differences, pin: -1 }];
}

/** The arms that can be run, lettered, and those that cannot. */
export function readArms(
  ask: Pick<Ask, 'pins' | 'differences'>,
  load: (differences: Differences) => LoadedCase | CaseFaults | undefined,
): { readonly arms: readonly ComparedArm[]; readonly refused: readonly RefusedArm[] } {
  const arms: ComparedArm[] = [];
  const refused: RefusedArm[] = [];
  for (const one of askedArms(ask)) {
    const loaded = load(one.differences);
    if (loaded instanceof CaseFaults) refused.push({ ...one, faults: loaded.faults });
    else if (loaded !== undefined) arms.push({ ...one, loaded, letter: LETTERS[arms.length]! });
  }
  return { arms, refused };
}

/** What has to be lived through for an arm. */
export function wantedOf(
  { loaded: { hash, scenario, priors } }: ComparedArm,
  { seed, histories }: Pick<Ask, 'seed' | 'histories'>,
): Wanted {
  return { key: `${hash} ${seed}`, work: { scenario, priors, seed }, histories, replay: 0 };
}

/** The list with one entry moved to another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, k) => k !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}
