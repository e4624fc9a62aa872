import { join } from 'node:path';
import { root } from '../../house/tree.ts';
import { table } from '../lesson/wording.ts';
import { type Row, rowsOf, type Told } from './told.ts';

const START = Date.UTC(2019, 1, 3);
const DAY = 86_400_000;
const GATE_DAY = 20;

/** Who crossed, by the record, beside who deserted in the model, since the evening before the gate opened. */
export function desertions(run: Told): string[] {
  const gone = deserters(run.rows('daily'));
  const counted = rowsOf(join(root, 'library/cases/venezuela-2019/record.csv')).filter(
    ({ kind }) => kind === 'desertions',
  );
  const rows = counted.map(({ date, value }) => {
    const day = (Date.parse(`${date}T00:00:00Z`) - START) / DAY;
    const since = [...gone.values()]
      .map((days) => run.scale * (days[day]! - days[GATE_DAY - 1]!))
      .sort((a, b) => a - b);
    return [date!, value!, at(since, 0.5), `${at(since, 0.1)} to ${at(since, 0.9)}`, String(since.at(-1))];
  });
  return table(['day', 'record', 'half of histories', 'four fifths of histories', 'most'], rows);
}

/** Deserters by day in each history that was still running on the last day of the count. */
function deserters(daily: readonly Row[]): Map<string, number[]> {
  const gone = new Map<string, number[]>();
  for (const row of daily) {
    const days = gone.get(row.history!) ?? [];
    days[Number(row.day)] = Object.entries(row)
      .filter(([name]) => name.startsWith('deserted_'))
      .reduce((sum, [, count]) => sum + Number(count), 0);
    gone.set(row.history!, days);
  }
  return new Map([...gone].filter(([, days]) => days.length > GATE_DAY + 6));
}

function at(sorted: readonly number[], share: number): string {
  return String(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
}

/** The other things that can be laid beside the record. */
export function beside(run: Told): string[] {
  const { first, none } = run.generals;
  const arrested = new Set(
    run
      .rows('events')
      .filter(({ kind }) => kind === 'arrest')
      .map(({ history }) => history),
  );
  const low = Math.floor(100 * run.interval.low);
  const high = Math.ceil(100 * run.interval.high);
  return table(
    ['', 'record', 'model, of 100 histories'],
    [
      ['the regime at the end of the year', 'stands', `stands in ${run.stood} (interval ${low} to ${high})`],
      [
        'first general after 3 February',
        'retired, from abroad; on 30 April one of the civil intelligence',
        `with troops ${first.withTroops}, on a staff ${first.staff}, abroad ${first.abroad}, none ${none}`,
      ],
      ['the opposition leader', 'never arrested', `arrested in ${arrested.size}`],
    ],
  );
}
