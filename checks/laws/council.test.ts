import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFECTED, WITHHOLDS } from '../../src/engine/conduct.ts';
import type { World } from '../../src/engine/world.ts';
import { ARMY, GUARD, tense, withScenario } from './armies.ts';
import { type Case, live, watch } from './live.ts';
import { differenceOf, report } from './paired.ts';

const WORLDS = 100;
/** Ten times the usual worlds: a table needs generals to sit at it. */
const FORMATIONS = [
  { ...ARMY, members: 2400 },
  { ...GUARD, members: 600 },
];

/** Commanders can meet: no rival services or patron's men keep them apart. */
const meeting = (k: number): Case =>
  withScenario(
    tense(k, (values) => {
      values.council.fragmentation = 0;
    }),
    { formations: FORMATIONS },
  );
const alone = (k: number): Case => withScenario(meeting(k), { without: ['council'] });

/** Line generals who hold this conduct. */
function generals(world: World, conduct: number): number {
  return [...world.seniors].filter(
    (i) => world.posts.rank[i] === 0 && world.line[i] === 1 && world.conduct[i] === conduct,
  ).length;
}

test('a table moves together or not at all: on the evening of a move, all who voted for it stand in the open', () => {
  let moves = 0;
  for (let k = 1; k <= 30; k++) {
    let heard = 0;
    watch(meeting(k), (world) => {
      for (const event of world.events.slice(heard)) {
        if (event.kind !== 'council') continue;
        moves += 1;
        const conduct = event.says.includes('turn') ? DEFECTED : WITHHOLDS;
        assert.ok(event.size >= 1 && generals(world, conduct) >= event.size, `world ${k}, day ${world.state.day}`);
      }
      heard = world.events.length;
    });
  }
  assert.ok(moves > 0, 'no table moved in any world');
});

test('what the model loses without the council is reported, and nothing moves together there', () => {
  const ks = Array.from({ length: WORLDS }, (_, k) => k + 1);
  const without = ks.map((k) => live(alone(k)).record);
  const having = ks.map((k) => live(meeting(k)).record);
  assert.ok(without.every(({ events }) => events.every(({ kind }) => !kind.startsWith('council'))));
  const ends = (outcome: string) => (record: { readonly outcome: string }) => (record.outcome === outcome ? 1 : 0);
  const say = (law: string, measure: (record: (typeof having)[number]) => number): void =>
    console.log(report(differenceOf(law, without.map(measure), having.map(measure))));
  say('the council: share that falls', ({ fell }) => (fell ? 1 : 0));
  say('the council: share that ends as command-withdraws', ends('command-withdraws'));
  say('the council: share that ends as units-turn', ends('units-turn'));
  say('the council: share that ends as withheld-from-below', ends('withheld-from-below'));
});
