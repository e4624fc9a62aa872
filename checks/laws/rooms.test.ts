import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Values } from '../../src/engine/parameters.ts';
import { ROOMS, type Room, type Scenario } from '../../src/engine/scenario.ts';
import { tense, withScenario, withValues } from './armies.ts';
import { type Case, live } from './live.ts';

const WORLDS = 12;

interface Lever {
  readonly values?: (values: Values) => void;
  readonly scenario?: Partial<Scenario>;
}

/** A lever that nothing but its room reads. */
const LEVERS: Record<Room, Lever> = {
  recognition: { scenario: { states: [{ name: 'power', bloc: 'far', weight: 1, day: 5, threshold: null }] } },
  hardship: {
    values: ({ hardship }) => {
      hardship.recruit *= 2;
    },
  },
  rents: {
    values: ({ rents }) => {
      rents.horizon /= 2;
    },
  },
  accountability: {
    values: ({ accountability }) => {
      accountability.severity = [1, 1, 1];
    },
  },
  amnesty: {
    values: ({ amnesty }) => {
      amnesty.reward += 1;
      amnesty.coverage = [1, 1, 1];
    },
  },
  surveillance: {
    values: ({ surveillance }) => {
      surveillance.informants += 0.1;
    },
  },
  belief: {
    values: ({ belief }) => {
      belief.near /= 2;
    },
  },
  decision: {
    values: ({ decision }) => {
      decision.attention /= 2;
    },
  },
  council: {
    values: ({ council }) => {
      council.meet = 1;
      council.fragmentation = 0;
    },
  },
  response: {
    values: ({ response }) => {
      response.arrestRate = 1;
    },
  },
};

function pull(one: Case, { values, scenario }: Lever): Case {
  return withScenario(withValues(one, values ?? (() => {})), scenario ?? {});
}

/** In how many worlds the lever changes the history. */
function moved(room: Room, without: readonly Room[]): number {
  let count = 0;
  for (let k = 1; k <= WORLDS; k++) {
    const one = withScenario(tense(k), { without });
    if (live(one).record.checksum !== live(pull(one, LEVERS[room])).record.checksum) count += 1;
  }
  return count;
}

for (const room of ROOMS) {
  test(`a room that is off cannot be moved by its levers, and one that is on can: ${room}`, () => {
    assert.equal(moved(room, [room]), 0);
    assert.ok(moved(room, []) > 0);
  });
}
