import { loadavg } from 'node:os';
import { type Calls, countCalls } from './calls.ts';
import { type Contest, contest } from './contest.ts';
import { type Length, lengths } from './lengths.ts';
import { type Machine, thisMachine } from './machine.ts';
import type { Options } from './options.ts';
import { type Spread, spreadOf } from './spread.ts';
import { type Threaded, threaded } from './threads.ts';
import { settingOf, type WorldName } from './worlds.ts';
import { type Gauge, openGauge } from './yardstick.ts';

/** Every figure of one run of the bench; README.md says how each is taken. */
export interface Figures {
  readonly machine: Machine;
  readonly loadAfter: number;
  readonly seconds: number;
  /** Turns of the yardstick's loop in a second of processor time. */
  readonly yardstick: Spread;
  readonly contests: readonly Contest[];
  readonly lengths: readonly Length[];
  readonly threads: readonly Threaded[];
  readonly calls: Partial<Record<WorldName, Calls>>;
  readonly faults: readonly string[];
}

/** How much is measured; `counted` and `small` are the members of the worlds for counting calls and for the slow engine. */
interface Extent {
  readonly sizes: readonly number[];
  readonly rounds: (members: number) => number;
  readonly small: number;
  readonly counted: number;
  readonly lengths: { readonly days: readonly number[]; readonly members: number; readonly rounds: number };
  readonly threads: { readonly members: number; readonly histories: number; readonly rounds: number };
}

const [SMALL, USUAL, LARGE] = [12_300, 123_000, 343_000] as const;
const LENGTHS = [30, 90, 270];

function extentOf({ quick, members }: Options): Extent {
  const usual = members ?? (quick ? SMALL : USUAL);
  return {
    sizes: members !== null ? [members] : quick ? [SMALL] : [SMALL, USUAL, LARGE],
    rounds: (size) => (quick || size > SMALL ? 3 : 5),
    small: Math.min(1230, usual),
    counted: Math.min(SMALL, usual),
    lengths: { days: LENGTHS, members: usual, rounds: 3 },
    threads: { members: Math.min(SMALL, usual), histories: quick ? 6 : 24, rounds: quick ? 2 : 3 },
  };
}

/** Measures everything that is asked for; `note` hears how far it is. */
export async function bench(options: Options, note: (text: string) => void): Promise<Figures> {
  const machine = thisMachine();
  const began = performance.now();
  const extent = extentOf(options);
  const turns: number[] = [];
  const plain = openGauge();
  const gauge: Gauge = async () => {
    const now = await plain();
    turns.push(now);
    return now;
  };
  const contests: Contest[] = [];
  for (const world of options.worlds) contests.push(...(await contestsOf(world, options, extent, gauge, note)));
  note('lengths, threads, calls');
  const long = await lengths(extent.lengths.days, extent.lengths.members, extent.lengths.rounds, gauge);
  const many = await threaded(machine.cores >= 4 ? [1, 2, 4] : [1, 2], extent.threads);
  const calls: Partial<Record<WorldName, Calls>> = {};
  for (const world of options.worlds) calls[world] = await countCalls(settingOf(world, extent.counted));
  return {
    machine,
    loadAfter: loadavg()[0]!,
    seconds: (performance.now() - began) / 1000,
    yardstick: spreadOf(turns),
    contests,
    lengths: long,
    threads: many,
    calls,
    faults: contests.flatMap(({ faults }) => faults),
  };
}

async function contestsOf(
  world: WorldName,
  { quick }: Options,
  { sizes, rounds, small }: Extent,
  gauge: Gauge,
  note: (text: string) => void,
): Promise<Contest[]> {
  const contests: Contest[] = [];
  for (const members of sizes) {
    note(`${world}, ${members.toLocaleString('en')} members`);
    const { days } = settingOf(world, members).scenario;
    const told = { world, members, days: quick ? Math.min(45, days) : days, rounds: rounds(members), small };
    contests.push(await contest(told, gauge));
  }
  return contests;
}
