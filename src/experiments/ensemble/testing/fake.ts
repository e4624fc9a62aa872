import type { HistoryRecord, Outcome } from '../../../engine/record/history.ts';
import { OUTCOMES, PATTERNS, ROW } from '../../../engine/record/history.ts';
import type { Maker, Work } from '../entry.ts';

/** What the fake is told through `priors`. */
export interface FakeOrders {
  readonly days?: number;
  readonly throws?: readonly number[];
  readonly exits?: readonly number[];
  /** Milliseconds of idle work a history. */
  readonly takes?: number;
  /** Shared memory in which the fake counts the histories it has begun. */
  readonly begun?: Int32Array;
}

/** A maker without an engine: every number is a function of seed, history and day, so tests can ask for it again. */
export function openMaker({ priors, seed }: Work): Maker {
  const orders = priors as unknown as FakeOrders;
  return {
    paths: ['belief.street', 'council.quorum'],
    make(history) {
      if (orders.begun) Atomics.add(orders.begun, 0, 1);
      if (orders.throws?.includes(history)) throw new Error(`history ${history} has no start`);
      if (orders.exits?.includes(history)) process.exit(7);
      if (orders.takes) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, orders.takes);
      return { record: fakeRecord(seed, history, orders.days ?? 5), drawn: Float64Array.of(history / 7, seed) };
    },
  };
}

/** The record that the fake gives for a history. */
export function fakeRecord(seed: number, history: number, days: number): HistoryRecord {
  const outcome = OUTCOMES[(seed + history) % OUTCOMES.length] as Outcome;
  const fell = OUTCOMES.indexOf(outcome) < 6;
  const daily = new Float64Array(days * ROW);
  for (let i = 0; i < daily.length; i++)
    daily[i] = i % ROW < 12 ? Math.sin(seed + history * 31 + i) : (history + i) % 97;
  return {
    seed,
    history,
    members: 60,
    days,
    fell,
    fallDay: fell ? days : 0,
    outcome,
    pattern: outcome === 'stands' ? PATTERNS[history % PATTERNS.length]! : null,
    strength: 0.3 + history / 1000,
    discarded: history % 3,
    daily,
    events: [
      { day: 1, kind: 'march', says: `a march, “${history}”`, size: 0.25, member: -1 },
      { day: days, kind: 'general-moves', says: 'withholds', size: 1, member: history },
    ],
    generals: history % 2 === 0 ? [] : [{ day: 2, member: 4, conduct: 'withholds', line: true, abroad: false }],
    opposed: [0.1, 0.2, 0.3, 0.4],
    checksum: (history * 2654435761) >>> 0,
  };
}
