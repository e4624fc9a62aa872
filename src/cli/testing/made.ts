import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COLUMNS, type HistoryRecord, ROW } from '../../engine/record/history.ts';
import { FORMAT, type Identity } from '../../store/identity.ts';
import { openStore } from '../../store/store.ts';
import type { Frame } from '../run/picture.ts';

const DAYS = 60;
export const FRAME: Frame = {
  title: 'A made case',
  asOf: '2019-02-03',
  start: '2019-02-03',
  until: '2019-04-04',
  days: DAYS,
  grades: { measured: 3, estimated: 4, argued: 2, assumed: 6 },
};

const identity: Identity = {
  case: 'made',
  caseHash: 'c0ffee',
  world: '0123456789abcdef',
  engine: '1',
  format: FORMAT,
  seed: 7,
  start: '2019-02-03',
  scale: 1,
  members: 1155,
  days: DAYS,
  design: 'priors',
};

/** A record without an engine: soldiers leave one a day; every fifth history falls on day 20 + its number. */
function madeRecord(history: number): HistoryRecord {
  const fell = history % 5 === 0;
  const days = fell ? Math.min(DAYS, 20 + history) : DAYS;
  const daily = new Float64Array(days * ROW);
  for (let day = 0; day < days; day++) {
    const row = daily.subarray(day * ROW, (day + 1) * ROW);
    row[COLUMNS.indexOf('mobilised')] = fell && day === days - 1 ? 0.5 : (day + history) / 2000;
    row.set([5, 20, 30, 100, 1000 - day], COLUMNS.length);
    row[COLUMNS.length + 24] = day;
  }
  return {
    seed: 7,
    history,
    members: 1155,
    days,
    fell,
    fallDay: fell ? days : 0,
    outcome: fell ? 'command-withdraws' : 'stands',
    pattern: fell ? null : 'leak',
    strength: 0.4,
    discarded: history % 2,
    daily,
    events: [{ day: days, kind: 'call', says: 'A call to come to the bridge.', size: 0.9, member: -1 }],
    generals: history % 3 === 0 ? [{ day: 4, member: 1, conduct: 'defected', line: false, abroad: true }] : [],
    opposed: [0.6, 0.4, 0.62, 0.41],
    checksum: history * 7919,
  };
}

/** A file with so many made histories; the last one could not be run where `failing`. */
export async function madeFile(histories: number, failing = false): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'fealty-cli-')), 'made.duckdb');
  const store = await openStore(file, identity);
  const numbers = Array.from({ length: histories }, (_, at) => at + 1);
  await store.keep(
    numbers.map((history) =>
      failing && history === histories
        ? { ran: false, history, message: 'no strength lets the regime stand' }
        : { ran: true, history, record: madeRecord(history), drawn: Float64Array.of(history) },
    ),
    ['belief.street'],
  );
  await store.close();
  return file;
}
