import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONDUCTS, DEFECTED, SERVES } from '../../engine/conduct.ts';
import { FORCE } from '../words/force.ts';
import { countConducts, sumConducts } from './counts.ts';

const formation = Uint8Array.of(0, 0, 1, 1, 1);
const counts = new Uint32Array(2 * CONDUCTS.length);

describe('counts of the force', () => {
  it('count everybody once, and again each day', () => {
    for (const conduct of [Uint8Array.of(0, 0, 0, 0, 0), Uint8Array.of(0, DEFECTED, 0, 0, DEFECTED)])
      countConducts(formation, conduct, counts);
    assert.deepEqual(sumConducts(counts), [3, 0, 0, 2, 0, 0]);
    assert.equal(sumConducts(counts, (at) => at === 1)[SERVES], 2);
  });
  it('are told in a sentence', () => {
    assert.equal(FORCE.summary([3, 0, 0, 1, 2, 0]), 'Of 6 members 3 serve, 1 has gone over and 2 have deserted.');
    assert.equal(FORCE.summary([5, 0, 0, 0, 0, 0]), 'All 5 members serve.');
  });
});
