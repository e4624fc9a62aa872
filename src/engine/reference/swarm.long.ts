import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareEngines } from './disagreement.ts';
import { swarmWorld } from './swarm.ts';

/** Far from the seeds of the daily suite. */
const FIRST = Number(process.env.FEALTY_SWARM ?? 100_000);
const WORLDS = 1200;

test(`both engines agree to the last bit on ${WORLDS} more random worlds`, () => {
  console.log(`swarm seeds from ${FIRST}; FEALTY_SWARM=${FIRST} replays them`);
  for (let seed = FIRST; seed < FIRST + WORLDS; seed++) {
    const { differs } = compareEngines({ ...swarmWorld(seed, 80, 30), history: seed % 3 });
    assert.equal(differs, '', `swarm seed ${seed}`);
  }
});
