import { type Observation, observationsFrom } from '../../experiments/condition/observation.ts';
import { QUANTITIES } from '../../experiments/condition/quantities.ts';
import { kindOf, readRecordCsv } from '../../experiments/condition/record.ts';
import { gatherSimulated, type Simulated } from '../../experiments/condition/simulated.ts';
import { besideCase, type LoadedCase, namedText } from '../../scenario/index.ts';
import { didYouMean } from '../../scenario/near.ts';
import { openToRead } from '../../store/database.ts';
import { readRecords } from '../../store/records.ts';
import { badInput } from '../exit.ts';
import type { ConditionRequest } from './request.ts';

/** Records are read so many histories at a time, so that memory does not grow with the file. */
const SPAN = 64;
/** What signposts are read from, whatever the record speaks of. */
const SIGNPOSTS = Object.entries(QUANTITIES).flatMap(([name, { kind }]) => (kind === 'event' ? [name] : []));

/** The dated record that a request names, in days of the run; reports after `--through` are not heard. */
export function readRecord(
  name: string,
  loaded: LoadedCase,
  request: ConditionRequest,
): { file: string; record: Observation[] } {
  const text = request.record === undefined ? besideCase(name, 'observed.csv') : namedText(request.record);
  if (text === undefined)
    throw badInput(
      'no-record',
      `${name} has no record to condition on; name one with --record (its columns: date, quantity, value, error, source, grade)`,
    );
  const rows = observationsFrom(readRecordCsv(text.text, text.file), kindOf, loaded.start);
  for (const quantity of request.ignore ?? []) assertQuantity(quantity);
  return { file: text.file, record: rows.filter(({ quantity }) => !request.ignore?.includes(quantity)) };
}

/** What the histories 1 to `histories` of a file did, as far as the record and signposts speak of it. */
export async function readSimulated(
  file: string,
  histories: number,
  loaded: LoadedCase,
  record: readonly Observation[],
): Promise<Simulated> {
  const names = [...new Set([...SIGNPOSTS, ...record.map(({ quantity }) => quantity)])];
  const { scenario } = loaded;
  const recognisedBefore = scenario.states.filter(({ day }) => day !== null && day <= 0).length;
  const options = { names, days: scenario.days, scale: scenario.scale, recognisedBefore };
  const database = await openToRead(file);
  try {
    const parts: Simulated[] = [];
    for (let from = 1; from <= histories; from += SPAN) {
      const records = await readRecords(database, from, Math.min(from + SPAN - 1, histories));
      if (records.length > 0) parts.push(gatherSimulated(records, options));
    }
    if (parts.length === 0) throw badInput('bad-file', `${file} has no history that could be run`);
    return joined(parts);
  } finally {
    database.close();
  }
}

function joined(parts: readonly Simulated[]): Simulated {
  const [first] = parts;
  const over = (of: (part: Simulated) => Float64Array): Float64Array => {
    const whole = new Float64Array(parts.reduce((sum, part) => sum + of(part).length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(of(part), at);
      at += of(part).length;
    }
    return whole;
  };
  const each = (kind: 'series' | 'firstDays') =>
    Object.fromEntries(Object.keys(first![kind]).map((name) => [name, over((part) => part[kind][name]!)]));
  return {
    ...first!,
    histories: parts.reduce((sum, part) => sum + part.histories, 0),
    series: each('series'),
    firstDays: each('firstDays'),
  };
}

function assertQuantity(name: string): void {
  if (name in QUANTITIES) return;
  const hint = didYouMean(name, Object.keys(QUANTITIES));
  throw badInput('bad-usage', `--ignore: found ${name}, expected a quantity of the record${hint ? `; ${hint}` : ''}`);
}
