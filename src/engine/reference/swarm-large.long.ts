import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareEngines } from './disagreement.ts';
import { swarmWorld } from './swarm.ts';

const FIRST = Number(process.env.FEALTY_SWARM ?? 200_000);
const WORLDS = 30;

test(`both engines agree to the last bit on ${WORLDS} random worlds in which thousands decide every day`, () => {
  console.log(`swarm seeds from ${FIRST}; FEALTY_SWARM=${FIRST} replays them`);
  let bounded = 0;
  for (let seed = FIRST; seed < FIRST + WORLDS; seed++) {
    const one = swarmWorld(seed, 4000, 12);
    one.values.decision.attention = Math.max(0.8, one.values.decision.attention);
    const { differs, world } = compareEngines({ ...one, history: 0 });
    assert.equal(differs, '', `swarm seed ${seed}`);
    if (world.ceilings.used) bounded += 1;
  }
  assert.ok(bounded > WORLDS / 4, `the table was in use in ${bounded} worlds only`);
});
