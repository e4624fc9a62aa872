import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkStream } from './luck.ts';
import { QUESTION } from './questions.ts';

/** Every number ever given out, retired ones included. Lines are added here, never changed and never removed. */
const LEDGER = `
  attention 1, opportunity 2, goOpen 3, found 4, purge 5, move 6, councilFound 7
  arrest 32, street 33, hardship 34, revenue 35, council 36, informed 37
  strength 64, parameter 65
  rent 96, culpabilityRights 97, culpabilityCorruption 98, culpabilityExtradition 99, ideology 100, sensitivity 101
  signal 102, capExit 103, near 104, abroad 105, inGroup 106, line 107, critical 108
  tie 128, trust 129, chainTrust 130
`;

const ledger = [...LEDGER.matchAll(/(\w+) (\d+)/g)].map(
  ([, name, number]) => [name as string, Number(number)] as const,
);

test('each question has a number of its own, that fits the counter', () => {
  const numbers = Object.values(QUESTION);
  assert.equal(new Set(numbers).size, numbers.length);
  for (const number of numbers) checkStream(number, 0);
  assert.ok(Object.isFrozen(QUESTION));
});

test('no number was ever changed, or given to a second question', () => {
  assert.equal(new Set(ledger.map(([, number]) => number)).size, ledger.length, 'the ledger itself has a number twice');
  const given = new Map(ledger);
  for (const [name, number] of Object.entries(QUESTION)) {
    assert.equal(number, given.get(name), `${name}: enter a new question in the ledger of this test, once and for all`);
  }
});
