import { CONDUCTS, type Conduct } from '../../engine/conduct.ts';
import { type Database, query } from '../../store/database.ts';
import { readEvents } from '../../store/series.ts';
import type { Ran } from './answer.ts';
import type { Leap } from './leaps.ts';
import type { Series } from './series.ts';

/** The share mobilised, day by day, of these histories. */
export async function readMobilised(database: Database, ran: readonly Ran[]): Promise<Series[]> {
  if (ran.length === 0) return [];
  const rows = await query(
    database,
    `SELECT history, list(mobilised ORDER BY day) AS days FROM daily
     WHERE history IN (${ran.map(({ history }) => Number(history)).join(', ')}) GROUP BY history`,
  );
  const values = new Map(
    rows.map(({ history, days }) => [Number(history), (days as unknown as { items: number[] }).items]),
  );
  return ran.map(({ history, outcome, fell }) => ({ history, outcome, fell, values: values.get(history) ?? [] }));
}

/** The greatest changes of the share mobilised from one evening to the next, at most one a history. */
export async function readLeaps(database: Database, asked: number, most: number): Promise<Leap[]> {
  const rows = await query(
    database,
    `WITH steps AS (
       SELECT history, day, mobilised AS after, lag(mobilised) OVER (PARTITION BY history ORDER BY day) AS before
       FROM daily WHERE history BETWEEN 1 AND ?)
     SELECT history, day, before, after FROM steps WHERE before <> after
     QUALIFY row_number() OVER (PARTITION BY history ORDER BY abs(after - before) DESC, day) = 1
     ORDER BY abs(after - before) DESC, history LIMIT ?`,
    [asked, most],
  );
  const leaps: Leap[] = [];
  for (const { history, day, before, after } of rows) {
    const events = await readEvents(database, Number(history));
    leaps.push({
      history: Number(history),
      day: Number(day),
      before: Number(before),
      after: Number(after),
      events: events.filter((event) => event.day === day && event.kind !== 'fall'),
      moved: await readMoved(database, Number(history), Number(day)),
    });
  }
  return leaps;
}

async function readMoved(database: Database, history: number, day: number): Promise<Record<Conduct, number>> {
  const totals = CONDUCTS.map((conduct) => `${conduct}::INTEGER AS ${conduct}`).join(', ');
  const rows = await query(
    database,
    `SELECT ${totals} FROM conduct WHERE history = ? AND day BETWEEN ? AND ? ORDER BY day`,
    [history, day - 1, day],
  );
  const changes = CONDUCTS.map((conduct) => [
    conduct,
    Number(rows[1]?.[conduct] ?? 0) - Number(rows[0]?.[conduct] ?? 0),
  ]);
  return Object.fromEntries(changes) as Record<Conduct, number>;
}
