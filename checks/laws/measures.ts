import { DEFECTED, DETAINED, PLOTS } from '../../src/engine/conduct.ts';
import { COLUMNS, type Column, ROW } from '../../src/engine/record/history.ts';
import type { Lived } from './live.ts';

/** Share of members who decided to turn: who plot, who defected, and who were found plotting. */
export function turned({ world }: Lived): number {
  let count = 0;
  for (const conduct of world.conduct) {
    if (conduct === PLOTS || conduct === DEFECTED || conduct === DETAINED) count += 1;
  }
  return count / world.conduct.length;
}

/** A column of the daily series on its last day. */
export function last({ record }: Lived, column: Column): number {
  return record.daily[record.daily.length - ROW + COLUMNS.indexOf(column)]!;
}

/** A column of the daily series, day by day. */
export function daily({ record }: Lived, column: Column): number[] {
  const at = COLUMNS.indexOf(column);
  return Array.from({ length: record.days }, (_, day) => record.daily[day * ROW + at]!);
}

/** 1 for a history that fell. */
export const fell = ({ record }: Lived): number => (record.fell ? 1 : 0);
