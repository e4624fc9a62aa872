import { buildPosts } from '../force/build.ts';
import type { Posts } from '../force/posts.ts';
import type { Values } from '../parameters.ts';
import { COLUMNS, type HistoryRecord, ROW } from '../record/history.ts';
import { runHistory } from '../run.ts';
import type { Scenario } from '../scenario.ts';
import { createWorld, type World } from '../world.ts';
import { runReference } from './run.ts';

/** What both engines are given. */
export interface Trial {
  readonly scenario: Scenario;
  readonly values: Values;
  readonly seed: number;
  readonly history: number;
  readonly posts?: Posts;
}

/**
 * How both engines lived one history: where they differ first ('' where they agree to the last bit), the record, and the
 * world of the fast engine as it ended.
 */
export interface Verdict {
  readonly differs: string;
  /** Absent where the history could not begin. */
  readonly record?: HistoryRecord;
  readonly world: World;
}

/** Runs one history on both engines and compares all that they record. */
export function compareEngines({ scenario, values, seed, history, posts }: Trial): Verdict {
  const world = createWorld(scenario, posts ?? buildPosts(scenario, values, seed));
  const fast = attempt(() => runHistory(world, values, seed, history));
  const slow = attempt(() => runReference(scenario, values, seed, history, world.posts, world.people));
  if (typeof fast === 'string' || typeof slow === 'string') {
    const both = typeof fast === 'string' && typeof slow === 'string';
    return { differs: both ? '' : `one engine cannot begin: ${failed(fast)} | ${failed(slow)}`, world };
  }
  const differs =
    dailyDifference(fast.daily, slow.record.daily) ||
    recordDifference(fast, slow.record) ||
    conductDifference(world.conduct, slow.conduct);
  return { differs, record: fast, world };
}

const failed = (ran: unknown): string => (typeof ran === 'string' ? ran : 'runs');

function attempt<T>(run: () => T): T | string {
  try {
    return run();
  } catch (error) {
    return (error as Error).message;
  }
}

function dailyDifference(fast: Float64Array, slow: Float64Array): string {
  for (let k = 0; k < Math.max(fast.length, slow.length); k++) {
    if (Object.is(fast[k], slow[k])) continue;
    const column = COLUMNS[k % ROW] ?? `count ${(k % ROW) - COLUMNS.length}`;
    return `day ${Math.floor(k / ROW) + 1}, ${column}: ${fast[k]} | ${slow[k]}`;
  }
  return '';
}

const PLAIN = [
  'checksum',
  'outcome',
  'pattern',
  'strength',
  'discarded',
  'fallDay',
  'days',
  'members',
  'fell',
] as const satisfies readonly (keyof HistoryRecord)[];

function recordDifference(fast: HistoryRecord, slow: HistoryRecord): string {
  for (const key of PLAIN) if (fast[key] !== slow[key]) return `${key}: ${fast[key]} | ${slow[key]}`;
  if (JSON.stringify(fast.generals) !== JSON.stringify(slow.generals)) return 'the first generals to move differ';
  const [one, other] = [fast.opposed.join(' '), slow.opposed.join(' ')];
  return one === other ? '' : `opposed: ${one} | ${other}`;
}

function conductDifference(fast: Uint8Array, slow: Uint8Array): string {
  const i = slow.findIndex((conduct, k) => conduct !== fast[k]);
  return i < 0 ? '' : `member ${i} ends as ${fast[i]} | ${slow[i]}`;
}
