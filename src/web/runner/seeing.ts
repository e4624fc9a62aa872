import { COLUMNS, type HistoryRecord, ROW } from '../../engine/record/history.ts';
import { runHistory } from '../../engine/run.ts';
import { type Company, openStage } from '../../experiments/ensemble/company.ts';
import type { Work } from '../../experiments/ensemble/entry.ts';
import { type Replay, recordReplay } from '../../experiments/replay/replay.ts';
import { MEASURES, measure } from '../../experiments/study/measures.ts';
import { drawValues } from '../../scenario/draw.ts';
import type { Seen } from './word.ts';

const MOBILISED = COLUMNS.indexOf('mobilised');

/** Lives through histories of one world, and keeps of each what the lab shows. */
export interface Seer {
  see(history: number): Seen;
  replay(history: number): Replay;
}

/** Opens a world; the histories are those of `fealty run`. */
export function openSeer({ scenario, priors, seed }: Work, company?: Company): Seer {
  const stage = openStage(scenario, seed, company);
  return {
    see(history) {
      try {
        const values = drawValues(priors, seed, history);
        return seenOf(runHistory(stage(values, history), values, seed, history));
      } catch (error) {
        return { ran: false, history, message: error instanceof Error ? error.message : String(error) };
      }
    },
    replay(history) {
      const values = drawValues(priors, seed, history);
      return recordReplay({ scenario, values, seed, history }, stage(values, history));
    },
  };
}

/** What the lab keeps of a record. */
export function seenOf(record: HistoryRecord): Seen {
  const measures = new Float64Array(MEASURES.length);
  measure(record, measures);
  const mobilised = new Float32Array(record.days);
  for (let day = 0; day < record.days; day++) mobilised[day] = record.daily[day * ROW + MOBILISED]!;
  return { ran: true, history: record.history, measures, mobilised };
}
