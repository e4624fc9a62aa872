import { Session } from 'node:inspector/promises';
import { startHistory } from '../src/engine/start.ts';
import { liveDays, make } from './history.ts';
import type { Setting } from './worlds.ts';

/** Functions of the engine that are counted: payoffs of a member, his belief, what he expects, a sign that is shown. */
export const COUNTED = ['payoffs', 'chanceOfFall', 'expectedShare', 'show'] as const;

/** How often each was called in the days of a history, and how many members were looked at. */
export type Calls = Readonly<Record<(typeof COUNTED)[number] | 'roused' | 'memberDays', number>>;

/**
 * Counts calls in the days of a history. The runtime itself counts, so the engine need not know; it runs slower meanwhile,
 * and its times mean nothing.
 */
export async function countCalls(setting: Setting): Promise<Calls> {
  const { world } = make(setting);
  startHistory(world, setting.values, setting.seed, setting.history);
  let lived: ReturnType<typeof liveDays> | undefined;
  const counts = await counting(() => (lived = liveDays(world, setting.scenario.days)));
  const { roused, members, days } = lived!;
  const calls = COUNTED.map((name) => [name, counts.get(name) ?? 0]);
  return { ...(Object.fromEntries(calls) as Calls), roused, memberDays: members * days };
}

async function counting(work: () => unknown): Promise<Map<string, number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  try {
    await session.post('Profiler.takePreciseCoverage');
    work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const counts = new Map<string, number>();
    for (const { functionName, ranges } of result.filter(ofEngine).flatMap((script) => script.functions))
      counts.set(functionName, (counts.get(functionName) ?? 0) + (ranges[0]?.count ?? 0));
    return counts;
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

/** The slow engine has functions of the same names. */
function ofEngine({ url }: { readonly url: string }): boolean {
  return url.includes('/src/engine/') && !url.includes('/reference/');
}
