import { logLikelihood, logLikelihoodOfEvent, logNormal, residualOf } from './errors.ts';
import type { Observation } from './observation.ts';
import { kindOf } from './record.ts';
import type { Simulated } from './simulated.ts';

/**
 * Share of the error variance of a row that all rows of its quantity have in common. Rows of one quantity come from the
 * same counters with the same blind spots, so that six of them are far from six witnesses; the share itself is assumed.
 */
export const COMMON_ERROR = 0.8;

/** Adds the log likelihoods of the rows of a day to one number a history, in order of days. */
export interface RecordReader {
  /** Rows that can be used, by day. */
  readonly used: readonly Observation[];
  readonly ignored: readonly Ignored[];
  /** Writes the log likelihood of what became known on `day` given everything before it; days must come in order, each once. */
  read(day: number, into: Float64Array): void;
}

export interface Ignored {
  readonly row: Observation;
  readonly why: string;
}

/** What is known so far of the error that the rows of one quantity have in common, one precision and mean a history. */
interface Common {
  readonly weight: Float64Array;
  readonly sum: Float64Array;
}

/**
 * Reads a record against simulated histories. `normal` and `log-normal` rows of one quantity share part of their error
 * (`common`, 0 to below 1): with variances v, the common part c = common·v is learned from row to row, so that the joint
 * likelihood is the exact one of correlated normals whose rows have the same v.
 */
export function openRecord(record: readonly Observation[], simulated: Simulated, common = COMMON_ERROR): RecordReader {
  if (!(common >= 0 && common < 1)) throw new RangeError(`found a common share of ${common}, expected 0 to below 1`);
  const ignored = record.flatMap((row) => {
    const why = whyNot(row, simulated);
    return why === null ? [] : [{ row, why }];
  });
  const used = record.filter((row) => whyNot(row, simulated) === null);
  const learned = new Map<string, Common>();
  const read = (day: number, into: Float64Array): void => {
    into.fill(0);
    for (const row of used) {
      if (kindOf(row.quantity) === 'event') addEvent(row, simulated, day, into);
      else if (row.day === day) addNumber(row, simulated, common, learned, into);
    }
  };
  return { used, ignored, read };
}

function whyNot(row: Observation, { days, series, firstDays }: Simulated): string | null {
  if (row.day < 1) return 'it lies before the first day';
  if (row.day > days) return 'it lies after the last day';
  const known = kindOf(row.quantity) === 'event' ? firstDays[row.quantity] : series[row.quantity];
  return known === undefined ? 'the histories do not tell of it' : null;
}

/** What the day adds: what the row says by this evening, less what it said by the last. */
function addEvent(row: Observation, simulated: Simulated, day: number, into: Float64Array): void {
  if (day < row.fromDay || day > row.day || (row.value === 1 && day < row.day)) return;
  const first = simulated.firstDays[row.quantity]!;
  for (let h = 0; h < into.length; h++) {
    const before = logLikelihoodOfEvent(row, first[h]!, day - 1);
    // Once a history is out, nothing that comes later can bring it back or put it out again.
    if (before > Number.NEGATIVE_INFINITY) into[h]! += logLikelihoodOfEvent(row, first[h]!, day) - before;
  }
}

function addNumber(
  row: Observation,
  simulated: Simulated,
  common: number,
  learned: Map<string, Common>,
  into: Float64Array,
): void {
  const grain = grainOf(row.quantity, simulated);
  if (row.model === 'negative-binomial') {
    for (let h = 0; h < into.length; h++) into[h]! += logLikelihood(row, meanOver(row, simulated, h), grain);
    return;
  }
  const key = `${row.quantity} ${row.model}`;
  const known = learned.get(key) ?? { weight: new Float64Array(into.length), sum: new Float64Array(into.length) };
  learned.set(key, known);
  for (let h = 0; h < into.length; h++) {
    const { difference, variance, scale } = residualOf(row, meanOver(row, simulated, h), grain);
    if (Number.isNaN(difference)) {
      into[h] = Number.NEGATIVE_INFINITY;
      continue;
    }
    // The common part is a standard normal times √(common·variance); `weight` and `sum` are its precision less 1, and mean × precision.
    const [share, own] = [Math.sqrt(common * variance), (1 - common) * variance];
    const precision = 1 + known.weight[h]!;
    const expected = share * (known.sum[h]! / precision);
    into[h]! += logNormal(difference - expected, own + (share * share) / precision) + scale;
    known.weight[h]! += (share * share) / own;
    known.sum[h]! += (share * difference) / own;
  }
}

/** The least step of a quantity: none of a level, one state, and of persons what one simulated member stands for. */
export function grainOf(quantity: string, { grain }: Simulated): number {
  if (kindOf(quantity) === 'level') return 0;
  return quantity === 'recognising' ? 1 : grain;
}

/** The simulated number of a row: that of its day, or the mean over its window. */
export function meanOver(row: Observation, { series, days }: Simulated, history: number): number {
  const values = series[row.quantity]!;
  const at = history * days - 1;
  let sum = 0;
  for (let day = row.fromDay; day <= row.day; day++) sum += values[at + day]!;
  return sum / (row.day - row.fromDay + 1);
}
