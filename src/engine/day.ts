import { calendar, namedMovers } from './calendar.ts';
import { coordinate } from './coordination/coordinate.ts';
import { decide } from './deciding.ts';
import { dissentToday } from './dissent.ts';
import { evening } from './evening.ts';
import { stands } from './outcome.ts';
import { accountFor } from './rooms/accountability/accountability.ts';
import { offer } from './rooms/amnesty/amnesty.ts';
import { readThePublic } from './rooms/belief/reading.ts';
import { meet } from './rooms/council/council.ts';
import { goOpen } from './rooms/decision/open.ts';
import { readTerms } from './rooms/decision/terms.ts';
import { endure } from './rooms/hardship/hardship.ts';
import { recognise } from './rooms/recognition/recognition.ts';
import { payRents } from './rooms/rents/rents.ts';
import { respond } from './rooms/response/response.ts';
import { findPlotters } from './rooms/surveillance/find.ts';
import { watch } from './rooms/surveillance/surveillance.ts';
import type { Room } from './scenario.ts';
import { trustToday } from './sight.ts';
import type { World } from './world.ts';

/**
 * One day. The world outside moves first, then what each member would face and be offered, then who watches; on that
 * morning everyone forms a belief and all choose at once. The evening shows it, the regime answers, and it stands or not.
 */
export function liveDay(world: World): boolean {
  morning(world);
  choices(world);
  evening(world);
  if (on(world, 'response')) respond(world);
  return stands(world);
}

/** Steps 1 to 7: everything that a member knows when he chooses. */
export function morning(world: World): void {
  calendar(world);
  if (on(world, 'recognition')) recognise(world);
  if (on(world, 'hardship')) endure(world);
  if (on(world, 'rents')) payRents(world);
  if (on(world, 'accountability')) accountFor(world);
  if (on(world, 'amnesty')) offer(world);
  if (on(world, 'surveillance')) {
    watch(world);
    findPlotters(world);
  }
  trustToday(world);
  dissentToday(world);
  readThePublic(world);
}

/** Step 8: named movers, what all expect of all where they reason so, the council, then everybody who reconsiders. */
export function choices(world: World): void {
  namedMovers(world, world.state.day, world.state.day);
  readTerms(world);
  coordinate(world);
  if (on(world, 'council')) meet(world);
  if (on(world, 'decision')) {
    decide(world);
    goOpen(world);
  }
}

const on = (world: World, room: Room): boolean => !world.without.has(room);
