import type { ContrastRow } from './row.ts';

/** Share of nonviolent campaigns, 1946 to 2014, in which part of the security forces defected (sources/navco). */
export const BASE_RATE = 52 / 169;

/** How well the shares that fall foretell which regimes fell: mean squared errors, 0 is best, and what a constant would get. */
export interface Score {
  readonly cases: number;
  readonly brier: number;
  /** Of one forecast for all: the base rate of defection, and (knowing the answer) the share of these cases that fell. */
  readonly brierOfBaseRate: number;
  readonly brierOfShare: number;
  /** Share of pairs of a case that fell and one that held in which more histories of the former fall; a tie counts half. */
  readonly ranked: number;
  readonly sideRight: number;
  readonly patternRight: number;
}

/** Scores a table. Nothing in it was fitted, so no case need be left out. */
export function scoreOf(rows: readonly ContrastRow[]): Score {
  const mean = (of: (row: ContrastRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const happened = ({ record }: ContrastRow): number => (record.outcome === 'fell' ? 1 : 0);
  const share = mean(happened);
  return {
    cases: rows.length,
    brier: mean(({ brier }) => brier),
    brierOfBaseRate: mean((row) => (BASE_RATE - happened(row)) ** 2),
    brierOfShare: mean((row) => (share - happened(row)) ** 2),
    ranked: rankedOf(rows),
    sideRight: rows.filter((row) => row.sideRight).length,
    patternRight: rows.filter((row) => row.patternRight).length,
  };
}

function rankedOf(rows: readonly ContrastRow[]): number {
  const sharesOf = (outcome: 'fell' | 'held'): number[] =>
    rows.filter(({ record }) => record.outcome === outcome).map(({ fell }) => fell.share);
  const pairs = sharesOf('fell').flatMap((fell) => sharesOf('held').map((held) => [fell, held] as const));
  const right = pairs.reduce((sum, [fell, held]) => sum + (fell > held ? 1 : fell === held ? 0.5 : 0), 0);
  return pairs.length > 0 ? right / pairs.length : Number.NaN;
}

/** The table with the worst misses first. */
export function missesFirst(rows: readonly ContrastRow[]): ContrastRow[] {
  const rank = (row: ContrastRow): number => (row.sideRight ? 1 : 0) + (row.patternRight ? 1 : 0);
  return [...rows].sort((a, b) => rank(a) - rank(b) || b.brier - a.brier || a.name.localeCompare(b.name));
}
