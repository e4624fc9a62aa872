import { expecting, positive, share } from './domain.ts';

/** An actor on one line of policy, who also stands for the option at his position. */
export interface Actor {
  /** Position, a share of the line. */
  readonly position: number;
  /** Influence, capability times salience, in any one unit. */
  readonly weight: number;
  /** Attitude to risk, from −1 (averse) to 1 (seeking); 0 if left out. */
  readonly risk?: number;
}

/** How a difference in utility becomes a vote. */
export type Voting = 'proportional' | 'binary' | 'cubic';

/** Power of coalitions' strengths in the contest: a higher one leaves less to the weaker side. */
export type Contest = 1 | 2 | 4 | 8;

/** chances[i][j]: that option i beats option j; with chances[j][i] it makes 1. */
export type Victory = readonly (readonly number[])[];

/** Strength of a coalition without voters, so that nobody's chance is exactly 0. */
const LEAST_COALITION = 1e-8;

/**
 * Utility of an option at this distance, with attitude to risk R: (1 − d)(1 + d R). From 1 at one's own position to 0.
 * @throws {DomainError} distance not a share; risk outside −1 to 1
 * Source: KTAB's source code.
 */
export function utility(distance: number, risk = 0): number {
  share('distance', distance);
  expecting(risk >= -1 && risk <= 1, 'risk', risk, 'a number from -1 to 1');
  return (1 - distance) * (1 + distance * risk);
}

/**
 * Chance that each actor's option beats each other's when all vote between the two.
 * @throws {DomainError} no actors; a position not a share; a weight not above 0; risk outside −1 to 1
 * Source: KTAB's source code, after Bueno de Mesquita (1997).
 */
export function victoryChances(actors: readonly Actor[], voting: Voting, contest: Contest): number[][] {
  expecting(actors.length > 0, 'actors', 'an empty list', 'at least one actor');
  for (const [place, { position, weight }] of actors.entries()) {
    share(`actors[${place}].position`, position);
    positive(`actors[${place}].weight`, weight);
  }
  const worth = actors.map(({ position, risk }) =>
    actors.map((option) => utility(Math.abs(position - option.position), risk)),
  );
  const coalition = (i: number, j: number): number => {
    let strength = LEAST_COALITION;
    for (const [k, { weight }] of actors.entries())
      strength += Math.max(0, weight * vote(worth[k]![i]! - worth[k]![j]!, voting));
    return strength;
  };
  return actors.map((_, i) => actors.map((_, j) => winning(coalition(i, j), coalition(j, i), contest)));
}

/**
 * Chance of each option if one is in force and any other may challenge it, day after day: the only solution of
 * p_i = (1/N) Σ_j P_ij (p_i + p_j).
 * @throws {DomainError} chances that are not a square with P_ij + P_ji = 1
 * Source: KTAB's source code (its Markov election), which iterates; solved here without subtraction, as by Grassmann,
 * Taksar and Heyman (1985), so that small chances keep their digits.
 */
export function markovElection(chances: Victory): number[] {
  checkVictory(chances);
  const moves = chances.map((_, from) => chances.map((row) => row[from]!));
  const first = withoutLast(moves);
  const election = moves.map((_, option): number => (option === first ? 1 : 0));
  for (let option = first + 1; option < moves.length; option++) {
    for (let from = 0; from < option; from++) election[option]! += election[from]! * moves[from]![option]!;
    // Kept to 1 in all at each step: a strong option may stand above the others by more than a double holds.
    const all = election.reduce((sum, chance) => sum + chance, 0);
    for (let at = 0; at <= option; at++) election[at]! /= all;
  }
  return election;
}

/**
 * Chance of each option given that one beats all others: in proportion to Π_j P_ij.
 * @throws {DomainError} chances that are not a square with P_ij + P_ji = 1, or of which none can beat all others
 * Source: KTAB's source code (its conditional election).
 */
export function conditionalElection(chances: Victory): number[] {
  checkVictory(chances);
  const sweeps = chances.map((row) => row.reduce((product, win) => product * win, 1));
  const total = sweeps.reduce((sum, sweep) => sum + sweep, 0);
  expecting(total > 0, 'chances', 'no option that can beat all others', 'at least one');
  return sweeps.map((sweep) => sweep / total);
}

/**
 * Attitudes to risk that the chances of their options imply: the likeliest actor 1, the least likely −1.
 * @throws {DomainError} fewer than two different chances
 * Source: KTAB's source code, after Bueno de Mesquita (1997).
 */
export function riskFromChances(chances: readonly number[]): number[] {
  const [least, most] = [Math.min(...chances), Math.max(...chances)];
  positive('largest less smallest chance', most - least);
  return chances.map((chance) => (2 * chance - most - least) / (most - least));
}

/**
 * Takes options away from the last on, sending moves to each straight on to where it leads. Ends with the first, or with
 * one that all before it lose to for certain; returns which.
 */
function withoutLast(moves: number[][]): number {
  for (let last = moves.length - 1; last > 0; last--) {
    const leaving = moves[last]!;
    let out = 0;
    for (let to = 0; to < last; to++) out += leaving[to]!;
    if (out === 0) return last;
    for (let from = 0; from < last; from++) {
      const row = moves[from]!;
      row[last]! /= out;
      for (let to = 0; to < last; to++) row[to]! += row[last]! * leaving[to]!;
    }
  }
  return 0;
}

function vote(difference: number, voting: Voting): number {
  if (voting === 'binary') return Math.sign(difference);
  return voting === 'cubic' ? difference * difference * difference : difference;
}

function winning(ours: number, theirs: number, contest: Contest): number {
  const odds = power(theirs / ours, contest);
  return 1 / (1 + odds);
}

function power(base: number, contest: Contest): number {
  const square = base * base;
  if (contest === 1) return base;
  if (contest === 2) return square;
  return contest === 4 ? square * square : square * square * square * square;
}

function checkVictory(chances: Victory): void {
  expecting(chances.length > 0, 'chances', 'an empty table', 'at least one option');
  for (const [i, row] of chances.entries()) {
    expecting(row.length === chances.length, `chances[${i}]`, row.length, `${chances.length} chances`);
    for (const [j, win] of row.entries()) {
      share(`chances[${i}][${j}]`, win);
      const both = win + (chances[j]?.[i] ?? Number.NaN);
      expecting(Math.abs(both - 1) < 1e-9, `chances[${i}][${j}] + chances[${j}][${i}]`, both, '1');
    }
  }
}
