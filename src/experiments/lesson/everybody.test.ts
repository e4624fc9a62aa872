import assert from 'node:assert/strict';
import { it } from 'node:test';
import { drawValues, loadCase } from '../../scenario/index.ts';
import { explain } from '../explain/explain.ts';
import { everybodyOn } from './everybody.ts';

it('everybody believes what an explanation of him alone says', () => {
  const { scenario, priors } = loadCase('lesson-50');
  const history = { scenario, values: drawValues(priors, 2019, 6), seed: 2019, history: 6 };
  for (const day of [1, 20, 26]) {
    const all = everybodyOn({ ...history, day });
    assert.equal(all.length, 50);
    for (const member of [0, 1, 4, 30, 44]) {
      const { belief, envelope } = explain({ ...history, day, member });
      assert.deepEqual(all[member], { p: belief.p, envelope });
    }
  }
});
