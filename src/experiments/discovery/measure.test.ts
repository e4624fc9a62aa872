import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { binomialTail } from './binomial-tail.ts';
import { type Limits, rowsIn, wholeBox } from './box.ts';
import { measureBox } from './measure.ts';
import { mixture } from './testing/mixture.ts';

test('a quasi-p is the chance of the hits of a box if one end of one restriction is lifted', () => {
  const cases = mixture(openStream(5, 'mixture'), 500);
  const all = wholeBox(cases);
  const limits: Limits = [{ kept: [0, 2] }, { low: 0.3, high: 0.9 }, { low: -4, high: 1 }, all[3]!, all[4]!];
  const box = measureBox(cases, limits, all);
  const tally = (some: Limits): [hits: number, count: number] => {
    const rows = [...rowsIn(cases, some).entries()].filter(([, inside]) => inside === 1).map(([row]) => row);
    return [rows.filter((row) => cases.hit[row] === 1).length, rows.length];
  };
  const without = (place: number, limit: Limits[number]): number => {
    const [hits, count] = tally(limits.with(place, limit));
    return binomialTail(box.hits, box.count, hits / count);
  };
  const dial = all[1] as { low: number; high: number };
  assert.deepEqual(box.quasiP, [
    { place: 0, kept: without(0, all[0]!) },
    { place: 1, low: without(1, { low: dial.low, high: 0.9 }), high: without(1, { low: 0.3, high: dial.high }) },
    { place: 2, low: null, high: without(2, all[2]!) },
  ]);
  assert.deepEqual([box.hits, box.count], tally(limits));
});

test('runs laid aside are in no box', () => {
  const cases = mixture(openStream(6, 'mixture'), 100);
  const all = wholeBox(cases);
  const aside = Uint8Array.from(cases.hit);
  const box = measureBox(cases, all, all, aside);
  assert.deepEqual([box.count, box.hits, box.density], [cases.count - cases.hits, 0, 0]);
});
