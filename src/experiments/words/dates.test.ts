import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateOf, dayOf, longDate, shortDate } from './dates.ts';
import { duration, listed, many, percent, whole } from './numbers.ts';

describe('dates', () => {
  it('count days from the start', () => {
    assert.equal(dateOf('2019-02-03', 1), '2019-02-04');
    assert.equal(dayOf('2019-02-03', '2019-12-31'), 331);
    assert.equal(dateOf('2020-02-28', 1), '2020-02-29');
  });
  it('are refused where there is none', () => {
    for (const date of ['2019-02-30', 'soon', '2019-2-3', '']) assert.ok(Number.isNaN(dayOf('2019-02-03', date)));
  });
  it('are written for people', () => {
    assert.equal(longDate('2019-12-31'), '31 December 2019');
    assert.equal(shortDate('2019-02-04'), '4 Feb');
  });
});

describe('numbers', () => {
  it('are written for people', () => {
    assert.equal(whole(123456), '123,456');
    assert.equal(many(1, 'general'), '1 general');
    assert.equal(many(3, 'history', 'histories'), '3 histories');
    assert.equal(listed(['a', 'b', 'c']), 'a, b and c');
    assert.equal(listed(['a']), 'a');
  });
  it('have as many digits as a share carries', () => {
    assert.deepEqual([0, 0.0004, 0.003, 0.05, 0.123, 1].map(percent), [
      '0 %',
      '<0.1 %',
      '0.3 %',
      '5 %',
      '12 %',
      '100 %',
    ]);
  });
  it('tell a time', () => {
    assert.deepEqual([12.3, 240, 4800, 7200].map(duration), ['12 s', '4 min', '80 min', '2 h 0 min']);
  });
});
