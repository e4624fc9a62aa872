import { DEFECTED, DETAINED, PLOTS } from '../../src/engine/conduct.ts';
import { COLUMNS, type Column, ROW } from '../../src/engine/record/history.ts';
import type { Lived } from './live.ts';

/** Share of members who decided to turn: who plot, who defected, and who were found plotting. */
export const turned = (lived: Lived): number => turnedDownTo(lived, 4);

/** The same among officers, who are the ranks with rents to lose. */
export const officersTurned = (lived: Lived): number => turnedDownTo(lived, 2);

function turnedDownTo({ world }: Lived, lowest: number): number {
  const { conduct, posts } = world;
  let count = 0;
  let all = 0;
  for (let i = 0; i < posts.count; i++) {
    if (posts.rank[i]! > lowest) continue;
    all += 1;
    if (conduct[i] === PLOTS || conduct[i] === DEFECTED || conduct[i] === DETAINED) count += 1;
  }
  return count / all;
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
