import { exactDay } from './exact.ts';
import { type Day, type Lived, live, type Made, make, timePeople } from './history.ts';
import { type Bytes, bytesOf } from './memory.ts';
import { type Pace, paceOf, type Sample } from './pace.ts';
import { mustBeSame } from './sameness.ts';
import { openSideBySide, type SideBySide } from './slow.ts';
import { type Spread, spreadOf } from './spread.ts';
import { dayByStep, STEPS, type Step } from './steps.ts';
import { type Setting, settingOf, type WorldName } from './worlds.ts';
import type { Gauge } from './yardstick.ts';

/** Ways to live through a world: as it is; everybody who reconsiders evaluated; the same where all reconsider each day. */
export const WAYS = ['usual', 'exact', 'everybody', 'everybodyExact'] as const;
export type Way = (typeof WAYS)[number];

/** All that is measured of one world at one size. Times in milliseconds. */
export interface Contest {
  readonly world: WorldName;
  readonly members: number;
  readonly days: number;
  readonly mobilised: number;
  readonly pace: Partial<Record<Way, Pace>> & { readonly usual: Pace };
  /** A day, by its steps. */
  readonly steps: Record<Step, Spread>;
  readonly making: Record<'posts' | 'arrays' | 'people' | 'start', Spread>;
  readonly bytes: Bytes;
  /** Member-days in a second of processor time, by the slow engine and this one in a small world of the kind, start counted. */
  readonly slow: Spread;
  readonly small: Spread;
  /** The same of this engine at this size over `slow`, round by round. */
  readonly timesSlow: Spread;
  /** In what the world is not what it is meant to be at this size. */
  readonly faults: readonly string[];
}

export interface Contestants {
  readonly world: WorldName;
  readonly members: number;
  readonly days: number;
  readonly rounds: number;
  /** Members of the world for the slow engine. */
  readonly small: number;
}

/** A round holds each way once, the yardstick before each of them, and the slow engine; rounds alternate in direction. */
export async function contest(told: Contestants, gauge: Gauge): Promise<Contest> {
  const ring = enter(told);
  for (const way of ring.ways) live(warm(told, way), settingFor(told, way, 3000), dayFor(way));
  for (let round = 0; round < told.rounds; round++) {
    const order = round % 2 === 0 ? ring.ways : ring.ways.toReversed();
    for (const way of order) ring.samples[way].push({ turns: await gauge(), lived: inWay(ring, told, way) });
    ring.beside.push(ring.sideBySide());
    byStep(ring, told);
  }
  for (const way of ring.ways) compare(told, way, ring.samples);
  return judge(told, ring);
}

interface Ring {
  readonly made: Made;
  readonly ways: readonly Way[];
  readonly samples: Record<Way, Sample[]>;
  readonly beside: SideBySide[];
  readonly sideBySide: () => SideBySide;
  readonly stepped: Float64Array[];
  readonly posts: number[];
  readonly people: number[];
}

function enter(told: Contestants): Ring {
  const setting = settingFor(told, 'usual');
  return {
    made: make(setting),
    // Where nothing moves there is nothing to find out about passing over members.
    ways: told.world === 'quiet' ? ['usual'] : WAYS,
    samples: { usual: [], exact: [], everybody: [], everybodyExact: [] },
    beside: [],
    sideBySide: openSideBySide(settingOf(told.world, told.small, Math.min(30, told.days))),
    stepped: [],
    posts: [],
    people: [],
  };
}

function settingFor({ world, days, members }: Contestants, way: Way, most = Infinity): Setting {
  return settingOf(world, Math.min(members, most), days, way.startsWith('everybody') ? 1 : undefined);
}

function dayFor(way: Way): Day | undefined {
  return way === 'exact' || way === 'everybodyExact' ? exactDay() : undefined;
}

function warm(told: Contestants, way: Way) {
  return make(settingFor(told, way, 3000)).world;
}

function inWay({ made }: Ring, told: Contestants, way: Way): Lived {
  return live(made.world, settingFor(told, way), dayFor(way));
}

function byStep(ring: Ring, told: Contestants): void {
  const setting = settingFor(told, 'usual');
  const spent = new Float64Array(STEPS.length);
  const lived = live(ring.made.world, setting, dayByStep(spent));
  mustBeSame(`${told.world}, by step`, lived, ring.samples.usual[0]!.lived);
  ring.stepped.push(spent.map((sum) => sum / lived.days));
  ring.people.push(timePeople(ring.made.world, setting));
  ring.posts.push(ring.posts.length === 0 ? ring.made.posts : make(setting).posts);
}

function compare({ world, members }: Contestants, way: Way, samples: Ring['samples']): void {
  const against = way.startsWith('everybody') ? samples.everybody : samples.usual;
  for (const { lived } of samples[way]) mustBeSame(`${world} of ${members}, ${way}`, lived, against[0]!.lived);
}

async function judge(told: Contestants, ring: Ring): Promise<Contest> {
  const posts = spreadOf(ring.posts);
  const paces = ring.ways.map((way) => [way, paceOf(ring.samples[way], posts.middle)]);
  const usual = ring.samples.usual.map(({ lived }) => lived);
  const first = usual[0]!;
  const rate = ({ members, days, processor }: Lived): number =>
    (members * days * 1000) / (processor.start + processor.days);
  return {
    world: told.world,
    members: first.members,
    days: first.days,
    mobilised: first.mobilised,
    pace: Object.fromEntries(paces) as Contest['pace'],
    steps: Object.fromEntries(
      STEPS.map((step, k) => [step, spreadOf(ring.stepped.map((spent) => spent[k]!))]),
    ) as Contest['steps'],
    making: {
      posts,
      arrays: spreadOf([ring.made.arrays]),
      people: spreadOf(ring.people),
      start: spreadOf(usual.map(({ start }) => start)),
    },
    bytes: await bytesOf(settingFor(told, 'usual')),
    slow: spreadOf(ring.beside.map(({ slow }) => slow)),
    small: spreadOf(ring.beside.map(({ fast }) => fast)),
    timesSlow: spreadOf(usual.map((lived, round) => rate(lived) / ring.beside[round]!.slow)),
    faults: faultsOf(told, first),
  };
}

/** Share of the force that must have moved at the end for a cascade to deserve its name. */
const MOST_MOVED = 0.5;

function faultsOf({ world, members }: Contestants, { fell, days, mobilised }: Lived): string[] {
  const faults: string[] = [];
  if (fell) faults.push(`${world} of ${members}: the regime falls on day ${days}, and the rates end there`);
  if (world === 'cascade' && mobilised <= MOST_MOVED)
    faults.push(`cascade of ${members}: only ${mobilised.toFixed(2)} of the force has moved at the end`);
  return faults;
}
