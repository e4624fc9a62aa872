import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPosts } from '../force/build.ts';
import { ROW } from '../record/history.ts';
import { runHistory } from '../run.ts';
import { createWorld } from '../world.ts';
import { runReference } from './run.ts';
import { calmWorld, type SwarmWorld, swarmWorld } from './swarm.ts';

/** Runs one history on both engines and says where they differ first, or '' where they agree to the last bit. */
function disagreement({ scenario, values, seed }: SwarmWorld, history: number): string {
  const posts = buildPosts(scenario, values, seed);
  const world = createWorld(scenario, posts);
  const fast = attempt(() => runHistory(world, values, seed, history));
  const slow = attempt(() => runReference(scenario, values, seed, history, posts, world.people));
  if (typeof fast === 'string' || typeof slow === 'string')
    return typeof fast === typeof slow ? '' : `${String(fast)} | ${String(slow)}`;
  const { record, conduct } = slow;
  for (let k = 0; k < Math.max(fast.daily.length, record.daily.length); k++) {
    if (!Object.is(fast.daily[k], record.daily[k])) {
      return `day ${Math.floor(k / ROW) + 1} column ${k % ROW}: ${fast.daily[k]} | ${record.daily[k]}`;
    }
  }
  for (const key of [
    'checksum',
    'outcome',
    'pattern',
    'strength',
    'discarded',
    'fallDay',
    'days',
    'members',
    'fell',
  ] as const) {
    if (fast[key] !== record[key]) return `${key}: ${String(fast[key])} | ${String(record[key])}`;
  }
  const i = conduct.findIndex((c, k) => c !== world.conduct[k]);
  if (i >= 0) return `member ${i} ends as ${world.conduct[i]} | ${conduct[i]}`;
  if (JSON.stringify(fast.generals) !== JSON.stringify(record.generals)) return 'generals differ';
  return JSON.stringify(fast.opposed) === JSON.stringify(record.opposed)
    ? ''
    : `opposed: ${fast.opposed} | ${record.opposed}`;
}

function attempt<T>(run: () => T): T | string {
  try {
    return run();
  } catch (error) {
    return (error as Error).message;
  }
}

const SWARM = 150;

test(`both engines agree to the last bit on ${SWARM} random worlds`, () => {
  const first = Number(process.env.FEALTY_SWARM ?? 1);
  for (let seed = first; seed < first + SWARM; seed++) {
    assert.equal(disagreement(swarmWorld(seed, 120), seed % 3), '', `swarm seed ${seed}`);
  }
});

test(`both engines agree in ${SWARM / 2} calm worlds, in which members are passed over for days`, () => {
  const first = Number(process.env.FEALTY_SWARM ?? 1);
  for (let seed = first; seed < first + SWARM / 2; seed++) {
    assert.equal(disagreement(calmWorld(seed, 300), seed % 3), '', `calm seed ${seed}`);
  }
});
