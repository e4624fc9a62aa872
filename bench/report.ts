import type { Figures } from './bench.ts';
import { columns } from './columns.ts';
import { type Contest, WAYS, type Way } from './contest.ts';
import { BUSY } from './machine.ts';
import type { Spread } from './spread.ts';
import { STEPS } from './steps.ts';

/** What the engine is meant to reach on one thread in the noisy world, and to stay under. */
const GOAL = { memberDays: 3e7, bytes: 200 };

const SAYS: Readonly<Record<Way, string>> = {
  usual: '',
  exact: ', all evaluated',
  everybody: ', attention 1',
  everybodyExact: ', attention 1, all evaluated',
};

/** The figures as tables, worse numbers included. */
export function report(figures: Figures): string[] {
  const parts = [head, paces, goals, besideTheSlow, steps, making, memory, calls, lengthsAndThreads];
  return parts.map((part) => part(figures)).flatMap((lines) => [...lines, '']);
}

function head({ machine, loadAfter, seconds, yardstick, faults }: Figures): string[] {
  const { node, system, model, cores, memory, load } = machine;
  const busy =
    load > BUSY
      ? [`Not alone: the load was ${load.toFixed(2)} before the bench began. Compare turns and processor times.`]
      : [];
  return [
    `Node ${node}, ${system}, ${model}, ${cores} cores, ${(memory / 2 ** 30).toFixed(0)} GiB`,
    `load ${load.toFixed(2)} before, ${loadAfter.toFixed(2)} after; ${seconds.toFixed(0)} s`,
    `yardstick ${millions(yardstick)} million turns a second of processor time, ${yardstick.times} times`,
    ...busy,
    ...faults.map((fault) => `Not as meant: ${fault}.`),
  ];
}

function paces({ contests }: Figures): string[] {
  const rows = contests.flatMap((one) =>
    WAYS.flatMap((way) => {
      const pace = one.pace[way];
      if (pace === undefined) return [];
      return [
        [
          one.world + SAYS[way],
          whole(one.members),
          String(one.days),
          percent(pace.roused),
          percent(pace.mobilised),
          millions(pace.days),
          millions(pace.processor),
          millions(pace.withStart),
          millions(pace.withPosts),
          spread(pace.turns, 1),
          pace.slowest.middle.toFixed(1),
        ],
      ];
    }),
  );
  const titles = [
    'one thread',
    'members',
    'days',
    'looked at',
    'moved',
    'days only',
    'by processor',
    '+ start',
    '+ posts',
    'turns',
    'ms',
  ];
  return [
    'Millions of member-days a second: middle (least to most); by processor time; people and burn-in counted; posts too.',
    'Then turns of the yardstick that one member-day takes, and milliseconds of the slowest day.',
    'Final conduct and record are the same for everybody whether all are evaluated or not.',
    ...columns(titles, rows),
  ];
}

function goals({ contests }: Figures): string[] {
  const met = (yes: boolean): string => (yes ? 'reached' : 'NOT reached');
  const speed = contests
    .filter(({ world }) => world === 'noisy')
    .map(({ members, pace }) => {
      const got = pace.usual.days;
      return `Goal ${GOAL.memberDays / 1e6} M member-days a second, noisy, ${whole(members)}: ${millions(got)}, ${met(got.middle >= GOAL.memberDays)}.`;
    });
  const most = Math.max(...contests.map(({ bytes }) => bytes.total));
  return [...speed, `Goal ${GOAL.bytes} bytes a member: at most ${most.toFixed(1)}, ${met(most <= GOAL.bytes)}.`];
}

function besideTheSlow({ contests }: Figures): string[] {
  const rows = contests.map(({ world, members, slow, small, timesSlow }) => [
    world,
    whole(members),
    spread(timesSlow, 0),
    `${(small.middle / slow.middle).toFixed(0)}`,
    (slow.middle / 1000).toFixed(0),
  ]);
  return [
    'Times as fast as the slow engine by processor time, start counted: at this size, and both in the same small world (same bits)',
    ...columns(['', 'members', 'this size', 'small world', 'slow: thousands of member-days'], rows),
  ];
}

function steps({ contests }: Figures): string[] {
  const rows = contests.map((one) => {
    const day = STEPS.reduce((sum, step) => sum + one.steps[step].middle, 0);
    return [
      one.world,
      whole(one.members),
      day.toFixed(2),
      ...STEPS.map((step) => `${one.steps[step].middle.toFixed(2)} ${percent(one.steps[step].middle / day)}`),
    ];
  });
  return ['Milliseconds of a day, by step', ...columns(['', 'members', 'day', ...STEPS], rows)];
}

function making({ contests }: Figures): string[] {
  const rows = contests.map(({ world, members, making: made }) => [
    world,
    whole(members),
    ...[made.posts, made.arrays, made.people, made.start].map((took) => spread(took, 0)),
  ]);
  const titles = ['', 'members', 'posts and ties', 'arrays', 'people', 'start: people, burn-in'];
  return ['Milliseconds to make a world', ...columns(titles, rows)];
}

function memory({ contests }: Figures): string[] {
  const row = ({ world, members, bytes }: Contest): string[] => [
    world,
    whole(members),
    ...[bytes.total, bytes.posts, bytes.people, bytes.rest, bytes.buffers, bytes.heap].map((some) => some.toFixed(1)),
  ];
  const titles = ['', 'members', 'all arrays', 'posts, ties', 'people', 'rest', 'measured: buffers', 'heap'];
  return ['Bytes a member', ...columns(titles, contests.map(row))];
}

function calls({ calls: counted }: Figures): string[] {
  const rows = Object.entries(counted).map(([world, of]) => [
    world,
    percent(of.roused / of.memberDays),
    ...[of.payoffs, of.expectedShare, of.chanceOfFall].map((some) => percent(some / of.roused)),
    percent(of.show / of.memberDays),
  ]);
  const titles = ['', 'looked at', 'payoffs', 'circle read', 'belief formed', 'sign shown'];
  return [
    'Calls, a member-day (looked at, sign shown) and one who is looked at (the others; tables and councils counted)',
    ...columns(titles, rows),
  ];
}

function lengthsAndThreads({ lengths, threads }: Figures): string[] {
  const long = lengths.map(({ days, members, pace }) => [String(days), whole(members), millions(pace)]);
  const one = threads[0]!.perSecond.middle;
  const many = threads.map((some) => [
    String(some.threads),
    String(some.histories),
    spread(some.perSecond, 2),
    `${(some.perSecond.middle / one).toFixed(2)} x`,
    millions(some.memberDays),
  ]);
  return [
    'The noisy world over so many days: millions of member-days a second',
    ...columns(['days', 'members', 'days only'], long),
    '',
    'Histories a second in an ensemble of the noisy world, start of threads and posts counted',
    ...columns(['threads', 'histories', 'a second', 'against one', 'M member-days a second'], many),
  ];
}

const whole = (x: number): string => x.toLocaleString('en');
const percent = (x: number): string => `${(100 * x).toFixed(x < 0.0995 ? 1 : 0)}%`;
const millions = ({ middle, low, high, times }: Spread): string =>
  spread({ middle: middle / 1e6, low: low / 1e6, high: high / 1e6, times }, 1);

function spread({ middle, low, high, times }: Spread, digits: number): string {
  const [m, l, h] = [middle, low, high].map((x) => x.toFixed(digits));
  return times === 1 ? m! : `${m} (${l} to ${h})`;
}
