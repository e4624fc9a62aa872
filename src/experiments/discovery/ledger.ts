import type { Limit } from './box.ts';
import type { Cases } from './cases.ts';
import type { Tally } from './measure.ts';

/** More limits than a box can have: runs laid aside start with this many broken, and so never come in. */
const ASIDE = 0x8000;

/** Which limits keep each run out of a box, kept up to date while limits move, so that a step costs what it moves. */
export interface Ledger extends Tally {
  /** How many limits each run breaks, and the sum of their slots: the slot itself where it is one. */
  readonly broken: Uint16Array;
  readonly slots: Int32Array;
  count: number;
  hits: number;
  sum: number;
}

/** The ledger of the whole box. `aside` has a 1 for runs that are in no box. */
export function openLedger(cases: Cases, aside?: Uint8Array): Ledger {
  const slotCounts = new Float64Array(2 * cases.inputs.length);
  const slotHits = new Float64Array(2 * cases.inputs.length);
  const broken = new Uint16Array(cases.count);
  const ledger = { broken, slots: new Int32Array(cases.count), slotCounts, slotHits, count: 0, hits: 0, sum: 0 };
  for (let row = 0; row < cases.count; row++) {
    if (aside?.[row] === 1) broken[row] = ASIDE;
    else {
      ledger.count++;
      ledger.hits += cases.hit[row]!;
      ledger.sum += cases.outcome[row]!;
    }
  }
  return ledger;
}

/** Moves the limit of the input at `place`. `order` lists all runs by that input. */
export function moveLimit(
  ledger: Ledger,
  cases: Cases,
  order: Int32Array,
  place: number,
  from: Limit,
  to: Limit,
): void {
  const { values } = cases.inputs[place]!;
  const slot = 2 * place;
  const out = (some: Int32Array, by: number): void => leave(ledger, cases, some, by);
  const back = (some: Int32Array, by: number): void => enter(ledger, cases, some, by);
  if ('kept' in from && 'kept' in to) {
    const rowsOf = (label: number): Int32Array =>
      order.subarray(firstFrom(values, order, label), firstFrom(values, order, label + 1));
    for (const label of from.kept) if (!to.kept.includes(label)) out(rowsOf(label), slot);
    for (const label of to.kept) if (!from.kept.includes(label)) back(rowsOf(label), slot);
  } else if ('low' in from && 'low' in to) {
    const low = (at: number): number => firstFrom(values, order, at);
    const high = (at: number): number => firstBeyond(values, order, at);
    if (to.low > from.low) out(order.subarray(low(from.low), low(to.low)), slot);
    if (to.low < from.low) back(order.subarray(low(to.low), low(from.low)), slot);
    if (to.high < from.high) out(order.subarray(high(to.high), high(from.high)), slot + 1);
    if (to.high > from.high) back(order.subarray(high(from.high), high(to.high)), slot + 1);
  }
}

function leave(ledger: Ledger, { hit, outcome }: Cases, rows: Int32Array, slot: number): void {
  const { broken, slots } = ledger;
  for (const row of rows) {
    if (broken[row] === 0) {
      ledger.count--;
      ledger.hits -= hit[row]!;
      ledger.sum -= outcome[row]!;
      ledger.slotCounts[slot]!++;
      ledger.slotHits[slot]! += hit[row]!;
    } else if (broken[row] === 1) {
      ledger.slotCounts[slots[row]!]!--;
      ledger.slotHits[slots[row]!]! -= hit[row]!;
    }
    broken[row]!++;
    slots[row]! += slot;
  }
}

function enter(ledger: Ledger, { hit, outcome }: Cases, rows: Int32Array, slot: number): void {
  const { broken, slots } = ledger;
  for (const row of rows) {
    broken[row]!--;
    slots[row]! -= slot;
    if (broken[row] === 0) {
      ledger.slotCounts[slot]!--;
      ledger.slotHits[slot]! -= hit[row]!;
      ledger.count++;
      ledger.hits += hit[row]!;
      ledger.sum += outcome[row]!;
    } else if (broken[row] === 1) {
      ledger.slotCounts[slots[row]!]!++;
      ledger.slotHits[slots[row]!]! += hit[row]!;
    }
  }
}

/** The first place in the order whose value is `at` or more. */
function firstFrom(values: Float64Array, order: Int32Array, at: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[order[middle]!]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place in the order whose value is more than `at`. */
function firstBeyond(values: Float64Array, order: Int32Array, at: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[order[middle]!]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
