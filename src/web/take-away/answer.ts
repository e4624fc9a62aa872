import { shareThatStands } from '../../experiments/ensemble/interval.ts';
import { runAgain } from '../../experiments/words/command-line.ts';
import { sentenceOf } from '../../experiments/words/sentence.ts';
import type { LoadedCase } from '../../scenario/asked-case.ts';
import { checksumOfSeen, countSeen } from '../runner/summary.ts';
import type { Seen } from '../runner/word.ts';
import type { Differences } from '../state/ask.ts';

/** What was asked and what came of it: all that is taken away is made of this. */
export interface Told {
  /** The name by which the command line knows the case, or the file that holds it. */
  readonly name: string;
  /** Whether it is such a file, into which events that were added or dropped are written already. */
  readonly own: boolean;
  readonly loaded: LoadedCase;
  readonly differences: Differences;
  readonly seed: number;
  readonly histories: number;
  readonly seen: readonly (Seen | undefined)[];
  readonly engine: string;
}

/** Members of the force at the size of the lab. */
export function membersOf({ scenario }: Pick<LoadedCase, 'scenario'>): number {
  const { formations, scale } = scenario;
  return formations.reduce((sum, { members }) => sum + Math.max(1, Math.round(members / scale)), 0);
}

/** The command that gives the same histories in a terminal. */
export function commandOf({ name, own, loaded, differences, seed, histories }: Omit<Told, 'seen' | 'engine'>): string {
  const { set, without } = differences;
  return runAgain(name, { histories, seed, scale: loaded.scenario.scale, ...(own ? { set, without } : differences) });
}

/** The answer for programs, by the names of `fealty run --json`. */
export function answerOf(told: Told) {
  const { loaded, seen, seed, histories, engine, differences } = told;
  const came = seen.filter((one) => one !== undefined);
  const counts = countSeen(came);
  const share = shareThatStands(counts);
  return {
    case: loaded.name,
    title: loaded.title,
    asOf: loaded.asOf,
    until: loaded.end,
    days: loaded.scenario.days,
    engine,
    checksum: checksumOfSeen(came),
    seed,
    histories,
    ran: counts.ran,
    failed: counts.failed,
    failures: came.flatMap((one) => (one.ran ? [] : [{ history: one.history, message: one.message }])),
    scale: loaded.scenario.scale,
    members: membersOf(loaded),
    outcomes: counts.outcomes,
    patterns: counts.patterns,
    fell: counts.fell,
    stood: counts.ran - counts.fell,
    interval: { of: 'stood', share: share.share, low: share.low, high: share.high, level: 0.95, method: 'wilson' },
    halfWidth: share.halfWidth,
    sentence: sentenceOf(counts, loaded.end),
    changes: {
      set: differences.set,
      without: differences.without,
      events: differences.event,
      dropped: differences.drop,
    },
    command: commandOf(told),
  };
}
