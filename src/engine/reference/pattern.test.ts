import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFECTED, DESERTED, PLOTS, SERVES, WITHHOLDS } from '../conduct.ts';
import { ROW } from '../record/history.ts';
import { shareMobilised } from './outcome.ts';
import { classify } from './pattern.ts';
import { type Sketch, tinyScenario, tinyWorld } from './tiny-force.ts';
import type { World } from './world.ts';

const G: Sketch = { rank: 0 };
/** Two generals (12), a colonel of each (5), a captain of each colonel (2), and forty privates (.5) of the first captain. */
const force: Sketch[] = [G, G, { rank: 1, commander: 0 }, { rank: 1, commander: 1 }, { rank: 2, commander: 2 }];
force.push({ rank: 2, commander: 3 }, ...Array.from({ length: 40 }, () => ({ rank: 4, commander: 4 })));

function after(conducts: Readonly<Record<number, number>>, events: Parameters<typeof tinyScenario>[0] = {}): World {
  const world = tinyWorld(force, [], tinyScenario(events));
  for (const [index, conduct] of Object.entries(conducts)) world.members[Number(index)]!.conduct = conduct;
  world.mobilised[1] = shareMobilised(world);
  return world;
}

const street = (...shares: number[]): number[] =>
  shares.flatMap((share) => [share, ...new Array<number>(ROW - 1).fill(0)]);
const from = (first: number, last: number, conduct: number): Record<number, number> =>
  Object.fromEntries(Array.from({ length: last - first + 1 }, (_, i) => [first + i, conduct]));

describe('how it fell', () => {
  const fell = (world: World): string => classify(world, true, []).outcome;
  it('takes the first word that fits', () => {
    const force_ = { events: [{ kind: 'force', day: 1, says: '' } as const] };
    assert.equal(fell(after({ 0: DEFECTED, 1: DEFECTED }, force_)), 'by-force');
    assert.equal(fell(after({ 5: DEFECTED })), 'street-and-states');
    assert.equal(fell(after({ ...from(6, 45, DESERTED), 0: WITHHOLDS })), 'force-dissolves');
    assert.equal(fell(after({ 0: DEFECTED, 2: DEFECTED, 4: DEFECTED })), 'command-withdraws');
    assert.equal(fell(after({ 0: DEFECTED, 2: DEFECTED, 4: DEFECTED, ...from(6, 45, WITHHOLDS) })), 'units-turn');
    assert.equal(fell(after({ 0: WITHHOLDS, 1: DEFECTED })), 'command-withdraws');
    assert.equal(fell(after(from(6, 45, WITHHOLDS))), 'withheld-from-below');
  });
});

describe('how it stood', () => {
  const quiet = street(0, 0);
  it('split takes two line generals and much strength', () => {
    assert.equal(classify(after({ 0: DEFECTED, 1: DEFECTED }), false, quiet).outcome, 'split');
    assert.equal(classify(after({ 0: DEFECTED }), false, quiet).outcome, 'stands');
  });
  it('crushed takes a held leader and fourteen empty days', () => {
    const world = after({});
    assert.equal(classify(world, false, quiet).outcome, 'stands');
    world.leaderHeld = true;
    assert.equal(classify(world, false, quiet).outcome, 'crushed');
    assert.equal(classify(world, false, street(9, ...new Array<number>(14).fill(0.09))).outcome, 'crushed');
    assert.equal(classify(world, false, street(0, ...new Array<number>(14).fill(0.11))).outcome, 'stands');
  });
  it('and what standing looked like', () => {
    const pattern = (world: World): string | null => classify(world, false, quiet).pattern;
    assert.equal(pattern(after({ 0: DEFECTED })), 'eroded');
    assert.equal(pattern(after({ 6: DESERTED, 7: DESERTED, 8: DEFECTED })), 'bleeding');
    assert.equal(pattern(after({ 6: DESERTED })), 'leak');
    assert.equal(pattern(after({ 4: WITHHOLDS })), 'isolated-refusal');
    assert.equal(pattern(after({ 0: PLOTS, 1: SERVES, 6: WITHHOLDS })), 'dual-loyalty');
  });
});
