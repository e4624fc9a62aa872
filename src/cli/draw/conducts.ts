import { CONDUCTS } from '../../engine/conduct.ts';
import { RANKS } from '../../engine/parameter.ts';
import { whole } from '../../experiments/words/numbers.ts';
import type { Terminal } from '../terminal.ts';
import { dateLine } from './axis.ts';
import { spark } from './spark.ts';

/** Members in each conduct and rank on each day of one history; index 0 is day 1. */
export interface ConductSeries {
  readonly start: string;
  readonly days: number;
  /** Conduct by conduct, rank by rank, as the record counts them: conduct × 5 + rank. */
  readonly counts: readonly ArrayLike<number>[];
}

const RANK_WORDS = ['generals', 'field officers', 'junior officers', 'NCOs', 'enlisted'] as const;
const LEFT = 12;
const RIGHT = 26;

/** A row for each conduct that somebody of a rank takes, each drawn to its own peak; who serves is not drawn. */
export function drawConducts({ start, days, counts }: ConductSeries, { width, paint }: Terminal): string[] {
  const columns = Math.min(width, 140) - LEFT - RIGHT;
  const run = counts[0]?.length ?? 0;
  const drawn = Math.max(1, Math.round((columns * run) / Math.max(1, days)));
  const rows = RANKS.flatMap((_, rank) => {
    const members = CONDUCTS.reduce((sum, __, conduct) => sum + (counts[conduct * 5 + rank]?.[0] ?? 0), 0);
    const moved = CONDUCTS.flatMap((conduct, at) => {
      const values = counts[at * 5 + rank] ?? [];
      const peak = greatest(values);
      if (at === 0 || peak === 0) return [];
      const row = paint('cyan', spark(values, drawn, peak)) + ' '.repeat(columns - Math.min(drawn, run));
      return [`  ${conduct.padEnd(LEFT - 2)}${row} ${range(values, peak)}`];
    });
    if (members === 0) return [];
    return [
      paint('bold', `${whole(members)} ${RANK_WORDS[rank]}`) + (moved.length === 0 ? ': all serve throughout' : ''),
      ...moved,
    ];
  });
  const dates = rows.some((row) => row.startsWith('  ')) ? [' '.repeat(LEFT) + dateLine(start, days, columns)] : [];
  return [...rows, ...dates];
}

function greatest(values: ArrayLike<number>): number {
  let most = 0;
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at]!);
  return most;
}

function range(values: ArrayLike<number>, peak: number): string {
  const last = values[values.length - 1] ?? 0;
  return peak === last ? `${whole(last)} at the end` : `peak ${whole(peak)}, end ${whole(last)}`;
}
