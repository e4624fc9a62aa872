import type { Observation } from '../observation.ts';
import type { Simulated } from '../simulated.ts';

interface Toys {
  readonly days: number;
  /** By name: a row of days for each history. */
  readonly series?: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** By name: a day for each history. */
  readonly firstDays?: Readonly<Record<string, readonly number[]>>;
}

/** Histories that did just this. */
export function historiesOf({ days, series = {}, firstDays = {} }: Toys): Simulated {
  const first = Object.values(series)[0] ?? Object.values(firstDays)[0] ?? [];
  const flat = <V>(of: Readonly<Record<string, V>>, row: (value: V) => readonly number[]) =>
    Object.fromEntries(Object.entries(of).map(([name, value]) => [name, Float64Array.from(row(value))]));
  return {
    histories: first.length,
    days,
    series: flat(series, (rows) => rows.flat()),
    firstDays: flat(firstDays, (row) => row),
    grain: 1,
  };
}

/** An observation of which only what matters is said. */
export function observation(said: Partial<Observation> & Pick<Observation, 'quantity' | 'day' | 'value'>): Observation {
  return {
    line: 1,
    date: '2000-01-01',
    from: null,
    fromDay: 1,
    model: 'bernoulli',
    error: 0.1,
    source: 'a test',
    grade: 'assumed',
    note: '',
    ...said,
  };
}
