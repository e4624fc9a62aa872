import { CONDUCTS } from '../../src/engine/conduct.ts';
import { buildPosts } from '../../src/engine/force/build.ts';
import { RANKS } from '../../src/engine/parameter.ts';
import { COLUMNS, type HistoryRecord, ROW } from '../../src/engine/record/history.ts';
import { runHistory } from '../../src/engine/run.ts';
import { createWorld } from '../../src/engine/world.ts';
import { drawValues } from '../../src/scenario/draw.ts';
import { loadCase } from '../../src/scenario/index.ts';

/** One history of a case: what names it, in the words of the command line. */
export interface Named {
  readonly case: string;
  readonly scale: number;
  readonly seed: number;
  readonly history: number;
  readonly set?: readonly string[];
}

/** Lives a named history through the engine. */
export function live({ case: name, scale, seed, history, set = [] }: Named): HistoryRecord {
  const { scenario, priors } = loadCase(name, { scale, set });
  const values = drawValues(priors, seed, history);
  return runHistory(createWorld(scenario, buildPosts(scenario, values, seed)), values, seed, history);
}

/** Members of some ranks in some conducts, on the evening of a day. */
export function heads(
  { daily }: HistoryRecord,
  day: number,
  conducts: readonly string[],
  ranks: readonly string[] = RANKS,
): number {
  let sum = 0;
  for (const conduct of conducts) {
    for (const rank of ranks) {
      const at = CONDUCTS.indexOf(conduct as never) * RANKS.length + RANKS.indexOf(rank as never);
      sum += daily[(day - 1) * ROW + COLUMNS.length + at]!;
    }
  }
  return sum;
}

const OPENLY = ['withholds', 'defected', 'deserted'];
const BELOW = ['junior', 'nco', 'enlisted'];

/** The first day on whose evening a share of the ranks below field officers has openly moved; null if none. */
export function sparkDay(record: HistoryRecord, share: number): number | null {
  const all = heads(record, 1, CONDUCTS, BELOW);
  for (let day = 1; day <= record.days; day++) if (heads(record, day, OPENLY, BELOW) >= share * all) return day;
  return null;
}

/** The day of the first open step of a general; null if none took one. */
export function commandDay({ generals }: HistoryRecord): number | null {
  return generals[0]?.day ?? null;
}

/** Share of all members who have a conduct at the end. */
export function shareAtEnd(record: HistoryRecord, conduct: string): number {
  return heads(record, record.days, [conduct]) / record.members;
}
