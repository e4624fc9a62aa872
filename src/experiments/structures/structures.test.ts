import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCase } from '../../scenario/index.ts';
import { disagreementOf, signTest } from './disagreement.ts';
import { AXES, everyVersion, oneAtATime } from './versions.ts';

describe('the versions of the structure', () => {
  it('are the design, and each other answer by itself; or every combination once', () => {
    const one = oneAtATime();
    assert.equal(one.length, 1 + AXES.reduce((sum, { choices }) => sum + choices.length - 1, 0));
    assert.deepEqual([one[0]!.set, one[0]!.without, one[0]!.differs], [[], [], []]);
    const all = everyVersion();
    assert.equal(
      all.length,
      AXES.reduce((product, { choices }) => product * choices.length, 1),
    );
    assert.equal(new Set(all.map(({ set, without }) => JSON.stringify([set, without]))).size, all.length);
    assert.deepEqual(all[0]!.differs, []);
  });
  it('are worlds that can be run, and differ from each other', () => {
    const hashes = everyVersion().map(({ set, without }) => loadCase('lesson-50', { set, without }).hash);
    assert.equal(new Set(hashes).size, hashes.length);
  });
});

describe('a disagreement', () => {
  it('counts what is saved, lost and otherwise, history by history', () => {
    const design = [1, 2, 3, 4].map((history) => ({
      history,
      fell: history < 3,
      outcome: history < 3 ? 'a' : 'stands',
    }));
    const version = [
      { history: 1, fell: false, outcome: 'stands' },
      { history: 2, fell: true, outcome: 'b' },
      { history: 3, fell: true, outcome: 'a' },
      { history: 9, fell: true, outcome: 'a' },
    ];
    assert.deepEqual(disagreementOf(design, version), { paired: 3, saved: 1, lost: 1, otherwise: 3, clear: false });
  });
  it('is clear where a fair coin would seldom fall so', () => {
    assert.equal(signTest(0, 0), 1);
    assert.equal(signTest(5, 5), 1);
    assert.ok(Math.abs(signTest(0, 6) - 2 / 64) < 1e-15);
    assert.ok(Math.abs(signTest(2, 8) - (2 * 56) / 1024) < 1e-15);
    assert.equal(signTest(8, 2), signTest(2, 8));
  });
});
