import { calendar, namedMovers } from '../src/engine/calendar.ts';
import { decide } from '../src/engine/deciding.ts';
import { dissentToday } from '../src/engine/dissent.ts';
import { evening } from '../src/engine/evening.ts';
import { stands } from '../src/engine/outcome.ts';
import { accountFor } from '../src/engine/rooms/accountability/accountability.ts';
import { offer } from '../src/engine/rooms/amnesty/amnesty.ts';
import { readThePublic } from '../src/engine/rooms/belief/reading.ts';
import { meet } from '../src/engine/rooms/council/council.ts';
import { goOpen } from '../src/engine/rooms/decision/open.ts';
import { readTerms } from '../src/engine/rooms/decision/terms.ts';
import { endure } from '../src/engine/rooms/hardship/hardship.ts';
import { recognise } from '../src/engine/rooms/recognition/recognition.ts';
import { payRents } from '../src/engine/rooms/rents/rents.ts';
import { respond } from '../src/engine/rooms/response/response.ts';
import { findPlotters } from '../src/engine/rooms/surveillance/find.ts';
import { watch } from '../src/engine/rooms/surveillance/surveillance.ts';
import { trustToday } from '../src/engine/sight.ts';
import type { World } from '../src/engine/world.ts';
import type { Day } from './history.ts';

/** The parts of a day that are told apart, in its order. */
export const STEPS = [
  'public',
  'surveillance',
  'dissent',
  'council',
  'decide',
  'evening',
  'response',
  'outcome',
] as const;
export type Step = (typeof STEPS)[number];

const VERBS: Readonly<Record<Exclude<Step, 'outcome'>, (world: World) => void>> = {
  public(world) {
    calendar(world);
    recognise(world);
    endure(world);
    payRents(world);
    accountFor(world);
    offer(world);
  },
  surveillance(world) {
    watch(world);
    findPlotters(world);
    trustToday(world);
  },
  dissent(world) {
    dissentToday(world);
    readThePublic(world);
  },
  council(world) {
    namedMovers(world, world.state.day, world.state.day);
    readTerms(world);
    meet(world);
  },
  decide(world) {
    decide(world);
    goOpen(world);
  },
  evening,
  response: respond,
};

/**
 * A day as `liveDay` lives it with every room on, that adds the milliseconds of each step to `spent`. Any of the steps can
 * be replaced by another way to do the same.
 */
export function dayByStep(spent: Float64Array, instead: Partial<typeof VERBS> = {}): Day {
  const verbs = Object.values({ ...VERBS, ...instead });
  return (world) => {
    let began = performance.now();
    verbs.forEach((verb, step) => {
      verb(world);
      const ended = performance.now();
      spent[step]! += ended - began;
      began = ended;
    });
    const held = stands(world);
    spent[verbs.length]! += performance.now() - began;
    return held;
  };
}
