import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rankFactors, wordsOf } from './rank-factors.ts';
import { type Index, indexOf } from './verdict.ts';

const index = (value: number, low: number, high: number): Index => ({
  value,
  low,
  high,
  halfWidth: (high - low) / 2,
  verdict: low > 0 ? 'above 0' : high < 0 ? 'below 0' : 'indistinguishable from 0',
});

describe('factors in order', () => {
  it('stand by size, whatever the sign, and say which stand apart', () => {
    const ranked = rankFactors(
      ['rent', 'pay', 'fear'],
      [index(0.1, 0.05, 0.15), index(0.3, 0.1, 0.5), index(-0.8, -0.9, -0.7)],
      'PRCC',
    );
    assert.deepEqual(
      ranked.map(({ name, at, apart }) => [name, at, apart]),
      [
        ['fear', 2, null],
        ['pay', 1, true],
        ['rent', 0, false],
      ],
    );
  });
  it('are told in words', () => {
    assert.equal(wordsOf(index(0.614, 0.549, 0.67), 'ST'), 'ST .61 [.55, .67]');
    assert.equal(wordsOf(index(0.009, -0.02, 0.03), 'S1'), 'S1 .01 [-.02, .03], indistinguishable from 0');
    assert.equal(wordsOf(index(1, -0.001, 12.345), 'mu*'), 'mu* 1.00 [0, 12.3], indistinguishable from 0');
    assert.equal(wordsOf(indexOf(-0.5, new Float64Array(0), 0.95), 'S1'), 'S1 -.50, no interval');
  });
  it('must each have a name', () => {
    assert.throws(() => rankFactors(['rent'], [], 'ST'), /found 1, expected one for each of 0/);
  });
});
