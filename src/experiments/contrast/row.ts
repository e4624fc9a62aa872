import type { CaseRecord } from '../../scenario/record.ts';
import { type Interval, wilson } from '../ensemble/interval.ts';
import { type Ending, endingName, isAsRecorded } from './expected.ts';

/** How one history of a case ended, as far as the table asks. */
export interface Ended extends Ending {
  readonly fell: boolean;
  readonly fallDay: number | null;
  readonly firstGeneralDay: number | null;
}

/** One case: the model beside the record. */
export interface ContrastRow {
  readonly name: string;
  readonly record: CaseRecord;
  readonly ran: number;
  readonly fell: Interval & { readonly count: number };
  /** Histories that end in the recorded pattern. */
  readonly asRecorded: number;
  /** The most common ending in one word, and in how many histories. */
  readonly usual: { readonly ending: string; readonly count: number };
  /** Half of the histories that fall take at most so many days from the first general's move; null where none does. */
  readonly daysFromCommandToFall: number | null;
  /** Squared distance of the share that falls from what happened. */
  readonly brier: number;
  /** Whether most histories ended on the side of the record, and whether the most common ending is that of the record. */
  readonly sideRight: boolean;
  readonly patternRight: boolean;
}

/** Lays the histories of a case beside its record. */
export function contrastRow(name: string, record: CaseRecord, ended: readonly Ended[]): ContrastRow {
  const count = ended.filter(({ fell }) => fell).length;
  const interval = wilson(count, ended.length);
  const happened = record.outcome === 'fell' ? 1 : 0;
  const usual = mostCommon(ended);
  return {
    name,
    record,
    ran: ended.length,
    fell: { ...interval, count },
    asRecorded: ended.filter((ending) => isAsRecorded(ending, record.pattern)).length,
    usual: { ending: endingName(usual.ending), count: usual.count },
    daysFromCommandToFall: medianDays(ended),
    brier: (interval.share - happened) ** 2,
    sideRight: interval.share > 0.5 === (happened === 1),
    patternRight: isAsRecorded(usual.ending, record.pattern),
  };
}

function mostCommon(ended: readonly Ended[]): { ending: Ending; count: number } {
  const counts = new Map<string, { ending: Ending; count: number }>();
  for (const ending of ended) {
    const known = counts.get(endingName(ending)) ?? { ending, count: 0 };
    counts.set(endingName(ending), { ...known, count: known.count + 1 });
  }
  const [first] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (first === undefined) throw new RangeError('no history ran');
  return first;
}

function medianDays(ended: readonly Ended[]): number | null {
  const days = ended
    .flatMap(({ fell, fallDay, firstGeneralDay }) =>
      fell && fallDay !== null && firstGeneralDay !== null ? [fallDay - firstGeneralDay] : [],
    )
    .sort((a, b) => a - b);
  return days[Math.ceil(days.length / 2) - 1] ?? null;
}
