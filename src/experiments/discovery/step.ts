import { type Limit, type Limits, restricts } from './box.ts';
import type { Cases, Input } from './cases.ts';
import type { Ledger } from './ledger.ts';
import { type Objective, worthOf } from './objective.ts';

/** Where a search stands: a box, and which runs it holds. */
export interface Stand {
  readonly cases: Cases;
  /** The box of every run. */
  readonly all: Limits;
  readonly limits: Limits;
  readonly ledger: Ledger;
}

/** What a search maximises, in bites of which size, and the least number of runs that a box may have. */
export interface Appetite {
  readonly objective: Objective;
  readonly share: number;
  readonly least: number;
}

/** A new limit for the input at `place`, by how many runs the box changes (fewer: below 0), and by how much the sum of their outcomes. */
export interface Move {
  readonly place: number;
  readonly limit: Limit;
  readonly runs: number;
  readonly sum: number;
}

/** A move, what it is worth, and the number and sum that the box has after it. */
export interface Step extends Move {
  readonly worth: number;
  readonly newCount: number;
  readonly newSum: number;
}

/**
 * The move that is worth most; of equals the one after which fewer inputs are restricted, or else the first. Moves that change nothing or
 * empty the box are passed over. Undefined if none is worth more than 0 or the best leaves fewer than `least` runs.
 */
export function bestOf(moves: readonly Move[], { all, limits, ledger }: Stand, appetite: Appetite): Step | undefined {
  const { count, sum } = ledger;
  const restrictsMore = ({ place, limit }: Move): number =>
    Number(restricts(limit, all[place]!)) - Number(restricts(limits[place]!, all[place]!));
  let best: Step | undefined;
  for (const move of moves) {
    const newCount = count + move.runs;
    const newSum = sum + move.sum;
    if (move.runs === 0 || newCount === 0) continue;
    const worth = worthOf(appetite.objective, sum, count, newSum, newCount);
    const goesFirst =
      !best || worth > best.worth || (worth === best.worth && restrictsMore(move) < restrictsMore(best));
    if (goesFirst) best = { ...move, worth, newCount, newSum };
  }
  return best && best.worth > 0 && best.newCount >= appetite.least ? best : undefined;
}

/** Places of the inputs in the order in which their moves are tried: real, whole, category. */
export function inTurn(inputs: readonly Input[]): number[] {
  return (['real', 'whole', 'category'] as const).flatMap((kind) =>
    inputs.flatMap((input, place) => (input.kind === kind ? [place] : [])),
  );
}
