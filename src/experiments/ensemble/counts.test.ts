import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FALLS, OUTCOMES } from '../../engine/record/history.ts';
import { addEntry, noCounts } from './counts.ts';
import { fakeRecord } from './testing/fake.ts';

test('outcomes are a partition: all nine are listed and add up to what ran', () => {
  const counts = noCounts();
  for (let history = 0; history < 40; history++) {
    addEntry(counts, { ran: true, history, record: fakeRecord(1, history, 2), drawn: new Float64Array() });
  }
  addEntry(counts, { ran: false, history: 40, message: 'no start' });
  const sum = (slugs: readonly (typeof OUTCOMES)[number][]) =>
    slugs.reduce((all, slug) => all + counts.outcomes[slug], 0);
  assert.deepEqual(Object.keys(counts.outcomes), [...OUTCOMES]);
  assert.deepEqual([counts.ran, counts.failed], [40, 1]);
  assert.equal(sum(OUTCOMES), 40);
  assert.equal(sum(OUTCOMES.slice(0, FALLS)), counts.fell);
  assert.equal(
    Object.values(counts.patterns).reduce((a, b) => a + b),
    counts.outcomes.stands,
  );
});

test('an outcome that never came up is there with 0', () => {
  assert.deepEqual(Object.values(noCounts().outcomes), Array(9).fill(0));
});
