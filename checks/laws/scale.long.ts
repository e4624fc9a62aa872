import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report } from './paired.ts';
import { endsAt, scaleDifferences, type Trial } from './scale.ts';

const MOST = 3;

for (const set of [[], ['surveillance.patron=-1']]) {
  const which = set.length === 0 ? 'the main case' : 'the main case without its patron';
  test(`without council and named movers a force of 1,230 ends as one of 12,300 does over the year, within Monte Carlo error: ${which}`, () => {
    compare({ coarse: 100, fine: 10, histories: 250, days: 331, set, without: ['council'], noNamedMovers: true });
  });
}

test('a force of 12,300 ends as one of 123,000 does over sixty days, within Monte Carlo error', () => {
  compare({ coarse: 10, fine: 1, histories: 60, days: 60, set: ['surveillance.patron=-1'] });
});

type Rest = Omit<Trial, 'scale'>;

function compare(of: { coarse: number; fine: number } & Rest): void {
  const { coarse, fine, ...rest } = of;
  const differences = scaleDifferences(endsAt({ scale: coarse, ...rest }), endsAt({ scale: fine, ...rest }));
  for (const found of differences) console.log(`1:${coarse} against 1:${fine}, ${report(found)}`);
  for (const found of differences) {
    assert.ok(Math.abs(found.difference) <= MOST * found.error, report(found));
  }
}
