import { addRun, type Counts, noCounts } from '../../experiments/ensemble/counts.ts';
import { shareThatStands } from '../../experiments/ensemble/interval.ts';
import { checksumOfHistories } from '../../experiments/study/arms.ts';
import { type Database, openToRead } from '../../store/database.ts';
import { readMeta } from '../../store/meta.ts';
import { type Run, readDaily, readRuns } from '../../store/read.ts';
import { readEvents } from '../../store/series.ts';
import type { Answer, Ran, Typical } from './answer.ts';
import { readLeaps, readMobilised } from './read-daily.ts';
import { someOf } from './series.ts';

/** More lines than this are one blot in a terminal. */
const MOST_SERIES = 1000;
const LEAPS = 5;

/** Reads the answer that histories 1 to `asked` give. */
export async function readAnswer(file: string, asked: number): Promise<Answer> {
  const database = await openToRead(file);
  try {
    const runs = await readRuns(database, 1, asked);
    const ran = runs.filter((run): run is Ran & Run => !run.failed);
    const counts = countsOf(runs, ran);
    return {
      meta: await readMeta(database),
      asked,
      counts,
      share: shareThatStands(counts),
      ran,
      failed: runs.filter((run) => run.failed).map(({ history, message }) => ({ history, message: message ?? '' })),
      mobilised: await readMobilised(database, someOf(ran, MOST_SERIES)),
      leaps: await readLeaps(database, asked, LEAPS),
      typical: await readTypical(database, typicalOf(ran)),
      checksum: checksumOfHistories(ran),
    };
  } finally {
    database.close();
  }
}

function countsOf(runs: readonly Run[], ran: readonly Ran[]): Counts {
  const counts = noCounts();
  for (const run of ran) addRun(counts, run, 1);
  counts.failed = runs.length - ran.length;
  return counts;
}

/**
 * The middle one when they are ordered from the firmest regime to the weakest: those that stand by the peak of the
 * share mobilised, then those that fall, the late ones first.
 */
function typicalOf<R extends Pick<Ran, 'fell' | 'fallDay' | 'mobilisedPeak' | 'history'>>(
  ran: readonly R[],
): R | undefined {
  const ordered = [...ran].sort(
    (a, b) =>
      Number(a.fell) - Number(b.fell) ||
      (b.fallDay ?? 0) - (a.fallDay ?? 0) ||
      a.mobilisedPeak - b.mobilisedPeak ||
      a.history - b.history,
  );
  return ordered[Math.ceil(ordered.length / 2) - 1];
}

async function readTypical(database: Database, run: Ran | undefined): Promise<Typical | undefined> {
  if (run === undefined) return undefined;
  const daily = await readDaily(database, run.history);
  return daily && { run, daily, events: await readEvents(database, run.history) };
}
