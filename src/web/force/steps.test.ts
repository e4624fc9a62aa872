import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildPosts } from '../../engine/force/build.ts';
import { drawValues, loadCase } from '../../scenario/index.ts';
import { firstUnits, stepFrom } from './steps.ts';

const { scenario, priors } = loadCase('venezuela-2019', { scale: 100 });
const places = buildPosts(scenario, drawValues(priors, 7, 1), 7);
const everybody = Array.from({ length: places.count }, (_, i) => i);

describe('a key', () => {
  it('leads to a member, whoever it starts from', () => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])
      for (const i of everybody) assert.ok(stepFrom(places, i, key)! in everybody, `${key} from ${i}`);
    assert.equal(stepFrom(places, 3, 'a'), undefined);
  });
  it('leads down to one who leads up again, or else to another unit', () => {
    for (const i of everybody) {
      const down = stepFrom(places, i, 'ArrowDown')!;
      const back = places.commander[down] === i;
      assert.ok(back || places.unit[down] === places.unit[i]! + 1 || places.unit[i] === places.unit.at(-1));
    }
  });
  it('leads by pages through every unit', () => {
    const seen = new Set<number>();
    for (let at = 0; !seen.has(at); at = stepFrom(places, at, 'PageDown')!) seen.add(at);
    assert.equal(seen.size, new Set(places.unit).size);
  });
  it('leads home to the first of the formation, who is in its headquarters', () => {
    const first = firstUnits(places);
    for (const i of everybody) {
      const home = stepFrom(places, i, 'Home')!;
      assert.equal(places.unit[home], first[places.formation[i]!]);
      assert.notEqual(places.formation[home - 1], places.formation[i]);
    }
  });
});
