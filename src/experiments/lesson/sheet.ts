import { DEFECTED, PLOTS } from '../../engine/conduct.ts';
import { RANKS } from '../../engine/parameter.ts';
import { chanceOfFall } from '../../engine/reference/belief.ts';
import { type Line, payoffs, worthOf } from '../../engine/reference/payoffs.ts';
import type { World } from '../../engine/reference/world.ts';
import { beliefSteps, givenBelief } from './belief-steps.ts';
import { bestAt, crossing, givenLines, type WorkedLine, workedLines } from './lines.ts';
import { type Followed, morningOf } from './morning.ts';
import { givenTerms, RANK_NAMES, termSteps } from './terms.ts';
import { type Step, shown } from './wording.ts';

/** One member's day with pencil and paper: the numbers he needs, the steps, and what they come to. */
export interface Sheet {
  readonly member: number;
  readonly rank: string;
  readonly day: number;
  readonly given: readonly (readonly [string, string])[];
  readonly terms: readonly Step[];
  readonly lines: readonly WorkedLine[];
  readonly belief: readonly Step[];
  readonly p: string;
  /** The belief from which he withholds. */
  readonly from: string;
  /** What each line is worth at his belief. */
  readonly worths: readonly { readonly line: Line; readonly worth: string }[];
  readonly best: Line;
}

/** The sheet of a member's day; undefined where he plots or is gone, and has no such choice. */
export function sheetOf(followed: Followed, member: number, day: number): Sheet | undefined {
  return sheetIn(morningOf(followed, day), member);
}

/** The same of a morning that was lived already. */
export function sheetIn(world: World, member: number): Sheet | undefined {
  const him = world.members[member]!;
  if (him.conduct === PLOTS || him.conduct >= DEFECTED) return undefined;
  const four = payoffs(world, him, him.commander?.conduct ?? null);
  const p = chanceOfFall(world, him);
  const lines = workedLines(world, him);
  return {
    member,
    rank: RANK_NAMES[RANKS[him.rank]!],
    day: world.day,
    given: [...givenTerms(world, him), ...givenLines(world, him), ...givenBelief(world, him)],
    terms: termSteps(world, him),
    lines,
    belief: beliefSteps(world, him),
    p: shown(p),
    from: shown(crossing(four)),
    worths: lines.map(({ line }) => ({ line, worth: shown(worthOf(four[line]!, p)) })),
    best: bestAt(four, p),
  };
}
