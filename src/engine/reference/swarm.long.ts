import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareEngines } from './disagreement.ts';
import { type SwarmWorld, swarmWorld } from './swarm.ts';

/** Far from the seeds of the daily suite. */
const FIRST = Number(process.env.FEALTY_SWARM ?? 100_000);
const WORLDS = 3000;
const LARGE = 60;

function agree(one: SwarmWorld, history: number): boolean {
  const { differs, world } = compareEngines({ ...one, history });
  assert.equal(differs, '', `swarm seed ${one.seed}`);
  return world.ceilings.used;
}

test(`both engines agree to the last bit on ${WORLDS} more random worlds`, () => {
  console.log(`swarm seeds from ${FIRST}; FEALTY_SWARM=${FIRST} replays them`);
  for (let seed = FIRST; seed < FIRST + WORLDS; seed++) agree(swarmWorld(seed, 150, 40), seed % 3);
});

test(`both engines agree to the last bit on ${LARGE} random worlds so large that beliefs are first bounded by a table`, () => {
  let bounded = 0;
  for (let seed = FIRST; seed < FIRST + LARGE; seed++) {
    const one = swarmWorld(seed, 4000, 12);
    one.values.decision.attention = Math.max(0.8, one.values.decision.attention);
    if (agree(one, 0)) bounded += 1;
  }
  assert.ok(bounded > LARGE / 4, `the table was in use in ${bounded} worlds only`);
});
