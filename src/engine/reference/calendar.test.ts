import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DatedEvent } from '../scenario.ts';
import { calendar, hearCalls } from './calendar.ts';
import { recognition } from './recognition.ts';
import { tinyScenario, tinyWorld } from './tiny-force.ts';
import type { World } from './world.ts';

const says = '';

/** Runs the calendar of each day with these shares mobilised on days 0, 1, ... and gives call_t of the last. */
function callsAfter(events: readonly DatedEvent[], shares: readonly number[], before?: (world: World) => void): number {
  const world = tinyWorld([{}], [], tinyScenario({ events }));
  world.mobilised[0] = shares[0]!;
  before?.(world);
  hearCalls(world, (day) => day <= 0);
  for (world.day = 1; world.day <= shares.length; world.day++) {
    world.mobilised[world.day] = shares[world.day] ?? 0;
    calendar(world);
  }
  return world.call;
}

const close = (actual: number, expected: number): void => assert.ok(Math.abs(actual - expected) < 1e-15, `${actual}`);

describe('calls', () => {
  it('echo by size, cost and credit, and fade with the days', () => {
    const call: DatedEvent = { kind: 'call', day: 1, says, size: 0.8, cost: 0.5, credit: 0.9 };
    close(callsAfter([call], [0]), 0.36);
    close(callsAfter([call], [0, 0, 0]), 0.36 * Math.exp(-2 / 3));
  });
  it('that failed take half the credit of the next; that brought out a tenth of the force take none', () => {
    const first: DatedEvent = { kind: 'call', day: 1, says, size: 1, cost: 1, credit: 1 };
    const second: DatedEvent = { ...first, day: 9 };
    const late = Math.exp(-8 / 3);
    close(callsAfter([first, second], [0, 0, 0, 0, 0, 0, 0, 0, 0]), late + 0.5);
    close(callsAfter([first, second], [0, 0, 0, 0, 0, 0, 0, 0, 0.05]), late + 0.75);
    close(callsAfter([first, second], [0, 0, 0, 0, 0, 0, 0, 0, 0.5]), late + 1);
    close(callsAfter([{ ...first, cost: 0 }, second], [0, 0, 0, 0, 0, 0, 0, 0, 0]), 1);
  });
  it('of before the first day are heard and not judged', () => {
    const old: DatedEvent = { kind: 'call', day: -7, says, size: 1, cost: 1, credit: 1 };
    const next: DatedEvent = { ...old, day: 1 };
    close(callsAfter([old, next], [0]), Math.exp(-8 / 3) + 1);
  });
  it('a defiance is one, unless the leader is held, which halves all others', () => {
    const defiance: DatedEvent = { kind: 'defiance', day: 1, says, size: 0.4 };
    const call: DatedEvent = { kind: 'call', day: 1, says, size: 1, cost: 1, credit: 1 };
    close(callsAfter([defiance], [0]), 0.4);
    const held = callsAfter([defiance, call], [0], (world) => {
      world.leaderHeld = true;
    });
    close(held, 0.5);
  });
});

describe('recognition', () => {
  const state = (name: string, weight: number, day: number | null, threshold: number | null) => ({
    name,
    bloc: 'west',
    weight,
    day,
    threshold,
  });
  it('passes through a bloc a day at a time, while the street is out', () => {
    const states = [state('a', 1, 1, null), state('b', 1, null, 0.25), state('c', 2, null, 0.5)];
    const world = tinyWorld([{}], [], tinyScenario({ states }));
    const shares = [0.3, 0.1, 0.3, 0.3].map((street) => {
      world.street = street;
      recognition(world);
      world.day += 1;
      return world.recognition;
    });
    assert.deepEqual(shares, [0.25, 0.25, 0.5, 1]);
  });
});
