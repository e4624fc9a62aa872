import {
  type FirstMover,
  type HistoryRecord,
  type Outcome,
  type Pattern,
  type RecordedEvent,
  ROW,
} from '../engine/record/history.ts';
import { type Database, query, type SqlRow } from './database.ts';
import { explaining } from './errors.ts';
import { TABLES } from './schema.ts';
import { itemsOf } from './vectors.ts';

/** The records of the histories `from` to `to` that ran, as the engine gave them, by history. 110 kB a history of 330 days. */
export async function readRecords(database: Database, from: number, to: number): Promise<HistoryRecord[]> {
  const range = `history BETWEEN ${Math.trunc(from)} AND ${Math.trunc(to)}`;
  const [meta] = await query(
    database,
    "SELECT max(value) FILTER (key = 'seed') AS seed, max(value) FILTER (key = 'members') AS members FROM meta",
  );
  const runs = await query(database, `SELECT * FROM runs WHERE ${range} AND NOT failed ORDER BY history`);
  const daily = await dailyRows(database, range, runs);
  const events = grouped(await query(database, `SELECT * FROM events WHERE ${range} ORDER BY history, ordinal`));
  const generals = grouped(await query(database, `SELECT * FROM generals WHERE ${range} ORDER BY history, ordinal`));
  return runs.map((run) => {
    const history = Number(run.history);
    return {
      seed: Number(meta!.seed),
      members: Number(meta!.members),
      ...recordOf(run),
      daily: daily.get(history)!,
      events: (events.get(history) ?? []).map(eventOf),
      generals: (generals.get(history) ?? []).map(generalOf),
    };
  });
}

function recordOf(run: SqlRow): Omit<HistoryRecord, 'seed' | 'members' | 'daily' | 'events' | 'generals'> {
  return {
    history: Number(run.history),
    days: Number(run.days),
    fell: run.fell === true,
    fallDay: Number(run.fall_day ?? 0),
    outcome: run.outcome as Outcome,
    pattern: run.pattern as Pattern | null,
    strength: Number(run.strength),
    discarded: Number(run.discarded),
    opposed: [
      Number(run.opposed_heads_start),
      Number(run.opposed_strength_start),
      Number(run.opposed_heads_end),
      Number(run.opposed_strength_end),
    ],
    checksum: Number(run.checksum),
  };
}

/** Rows of the daily series by history, in the layout of the record. */
function dailyRows(database: Database, range: string, runs: readonly SqlRow[]): Promise<Map<number, Float64Array>> {
  const rows = new Map(runs.map((run) => [Number(run.history), new Float64Array(Number(run.days) * ROW)]));
  const names = TABLES.daily.columns.map(([name]) => `"${name}"`).join(', ');
  return explaining(database.file, async () => {
    const result = await database.connection.stream(`SELECT ${names} FROM daily WHERE ${range}`);
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      const columns = Array.from({ length: 2 + ROW }, (_, c) => itemsOf(chunk!.getColumnVector(c)));
      const [histories, days] = columns;
      for (let row = 0; row < chunk.rowCount; row++) {
        const into = rows.get(histories![row]!)!;
        const at = (days![row]! - 1) * ROW;
        for (let c = 0; c < ROW; c++) into[at + c] = columns[2 + c]![row]!;
      }
    }
    return rows;
  });
}

function eventOf({ day, kind, says, size, member }: SqlRow): RecordedEvent {
  return { day: Number(day), kind: String(kind), says: String(says), size: Number(size), member: Number(member) };
}

function generalOf({ day, member, conduct, line, abroad }: SqlRow): FirstMover {
  return {
    day: Number(day),
    member: Number(member),
    conduct: conduct as FirstMover['conduct'],
    line: line === true,
    abroad: abroad === true,
  };
}

function grouped(rows: readonly SqlRow[]): Map<number, SqlRow[]> {
  return Map.groupBy(rows, ({ history }) => Number(history));
}
