import { CONDUCTS, DEFECTED, DESERTED, DETAINED, SERVES, WITHHOLDS } from '../../engine/conduct.ts';
import { signOfServing } from '../../engine/dissent.ts';
import { FORUMS } from '../../engine/parameter.ts';
import { PARAMETERS } from '../../engine/parameters.ts';
import type { Room } from '../../engine/scenario.ts';
import { conductOf, show } from '../../engine/sight.ts';
import type { World } from '../../engine/world.ts';
import { type Cell, HIM } from './cell.ts';
import { asItIs, type Dial, type Flip } from './dial.ts';

const { accountability, belief, decision, force, hardship, rents } = PARAMETERS;
type Range = readonly [number, number];
/** Private signals err by a standard normal: nineteen in twenty lie here, and none beyond the bounds. */
const SIGNALS: Range = [-2, 2];
const MOST_SIGNAL = 8.21;

/** What he is himself. Drawn once a history and held in single precision. */
export function hisDials({ world }: Cell): Dial[] {
  const { rent, worth, sensitivity, signal, captureExit, culpability } = world.people;
  const his = (about: About, array: Float32Array, bounds: Range, at = HIM): Dial => ({
    ...dialOf(about, array[at]!, bounds),
    path: `his.${about.name}`,
    name: `his ${about.name}`,
    kind: 'his',
    held: Math.fround,
    to: (value) => ({
      dawn: () => {
        array[at] = value;
      },
    }),
  });
  const { ideologyMean } = force;
  const caught = decision.captureExit;
  return [
    his({ ...rents.mean, name: 'rent', says: 'What he draws over the horizon.' }, rent, [0, 1000]),
    ...FORUMS.map((forum, f) => {
      const about = accountability[forum];
      return his({ ...about, name: `culpability for ${forum}` }, culpability, [0, about.most], 3 * HIM + f);
    }),
    his({ ...ideologyMean, name: 'ideology' }, worth, [-100, 100]),
    his({ ...hardship.sensitivity, name: 'sensitivity' }, sensitivity, [0, 100]),
    his({ ...belief.signalSd, name: 'private signal', unit: 'sd', range: SIGNALS }, signal, [
      -MOST_SIGNAL,
      MOST_SIGNAL,
    ]),
    his({ ...caught, name: 'chance of being caught leaving' }, captureExit, [0, 1]),
  ];
}

/** What that day was like for everybody. A room that is off has nothing to say. */
export function publicDials({ world }: Cell): Dial[] {
  const { state } = world;
  const dial = (about: About, slug: string, bounds: Range, from: number, to: Dial['to']): Dial => ({
    ...dialOf(about, from, bounds),
    path: `public.${slug}`,
    kind: 'public',
    to,
  });
  const pinned = (about: About, slug: keyof Cell['pins'], most: number): Dial =>
    dial(about, slug, [0, most], state[slug], (value) => ({
      dawn: ({ pins }) => {
        pins[slug][state.day - 1] = value;
      },
    }));
  const on = (room: Room, dials: Dial[]): Dial[] => (world.without.has(room) ? [] : dials);
  const { streetStart, wantsStart } = hardship;
  const survived = belief.survivedShare;
  return [
    ...on('hardship', [
      pinned({ ...streetStart, name: 'the street', says: 'How many are out that day.' }, 'street', 1),
      pinned({ ...wantsStart, name: 'the wants of kin', says: 'How his kin live that day.' }, 'wants', 1),
    ]),
    ...on('rents', [pinned(REVENUE, 'revenue', 2)]),
    ...on('recognition', [
      dial(RECOGNITION, 'recognition', [0, 1], state.recognition, (value) => ({
        recognised: setting('recognition', value),
      })),
    ]),
    dial(CALL, 'call', [0, 10], state.call, (value) => ({ heard: setting('call', value) })),
    dial({ ...survived, ...MOBILISED }, 'mobilised', [0, 1], state.mobilised, (value) => ({
      dawn: ({ world }) => setting('mobilised', value)(world),
    })),
    dial(
      { ...survived, name: 'the pressure that the regime had survived' },
      'survived',
      [-5, 5],
      state.survived,
      (value) => ({
        dawn: ({ world }) => setting('survived', value)(world),
      }),
    ),
  ];
}

const REVENUE: About = { name: 'the revenue', says: 'Revenue against the first day.', unit: 'share', range: [0.5, 1] };
const RECOGNITION: About = {
  name: 'recognition',
  says: 'Weighted share of states that recognise.',
  unit: 'share',
  range: [0, 1],
};
const CALL: About = {
  name: 'the echo of public calls',
  says: 'Size of the calls that still echo.',
  unit: 'size',
  range: [0, 1],
};
const MOBILISED = { name: 'the share that had moved', says: 'Share of strength that had moved by the last evening.' };

interface About {
  readonly name: string;
  readonly says: string;
  readonly unit: string;
  readonly range: Range;
}

function dialOf({ name, says, unit, range }: About, from: number, [least, most]: Range) {
  return { name, says, unit, from, least, most, width: range[1] - range[0], held: asItIs };
}

const setting =
  (name: 'recognition' | 'call' | 'mobilised' | 'survived', value: number) =>
  (world: World): void => {
    world.state[name] = value;
  };

/** Everything else that his commander could openly do. */
export function commanderFlips(cell: Cell): Flip[] {
  const { commander, world } = cell;
  if (commander < 0) return [];
  const now = conductOf(world.signs[commander]!);
  return [SERVES, WITHHOLDS, DEFECTED, DESERTED, DETAINED]
    .filter((conduct) => conduct !== now)
    .map((conduct) => ({
      path: 'commander.conduct',
      name: "his commander's conduct",
      says: 'What his commander openly does.',
      kind: 'public',
      from: CONDUCTS[now]!,
      to: CONDUCTS[conduct]!,
      distance: 1,
      change: { dawn: () => commandDiffers(cell, conduct) },
    }));
}

function commandDiffers({ world, commander }: Cell, conduct: number): void {
  world.conduct[commander] = conduct;
  show(world, commander, conduct === SERVES ? signOfServing(world, commander) : conduct);
}
