import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashName } from '../engine/chance/key.ts';
import { usualValues } from '../engine/parameters.ts';
import { outsideRange } from './extent.ts';
import { readCitations } from './library.ts';
import { checkAbroad, priorsOf } from './priors.ts';
import { ENTRIES, entryAt, likelyPath } from './table.ts';
import { readValue } from './value.ts';

const REPORTED = [
  ...Array.from({ length: 14 }, (_, k) => `R1-${String(k + 1).padStart(2, '0')}`),
  ...Array.from({ length: 18 }, (_, k) => `R2-${String(k + 1).padStart(2, '0')}`),
];

describe('the table of parameters', () => {
  for (const { path, parameter } of ENTRIES) {
    it(`${path} has a usual value that it could be given`, () => {
      const read = readValue(path, parameter, parameter.usual);
      assert.ok('value' in read, JSON.stringify(read));
      assert.deepEqual(read.value, parameter.usual);
    });
  }
  it('has every usual value in the range where an analyst would look, and that range within bounds', () => {
    for (const { path, parameter } of ENTRIES) {
      if (parameter.shape !== 'number' && parameter.shape !== 'vector') continue;
      const [low, high] = parameter.range;
      assert.ok(parameter.least <= low && low < high && high <= parameter.most, path);
      assert.equal(outsideRange(parameter, { form: 'value', value: parameter.usual }), undefined, path);
    }
  });
  it('says each number in a sentence, with a unit, and what kind it is', () => {
    for (const { path, parameter } of ENTRIES) {
      assert.match(parameter.says, /^[A-Z].*\.$/, path);
      assert.ok(parameter.unit.length > 0, path);
      assert.ok(['lever', 'assumption', 'coded'].includes(parameter.kind), path);
    }
  });
  it('cites claims of the two reports, each of which is in the ledger', () => {
    const ledger = readCitations().claims;
    for (const id of REPORTED) assert.ok(ledger.has(id), id);
    for (const { path, parameter } of ENTRIES) {
      for (const id of parameter.claims ?? []) assert.ok(REPORTED.includes(id), `${path} cites ${id}`);
    }
  });
  it('gives every path luck of its own', () => {
    assert.equal(new Set(ENTRIES.map(({ path }) => path)).size, ENTRIES.length);
    assert.equal(new Set(ENTRIES.map(({ path }) => hashName(path))).size, ENTRIES.length);
  });
  it('has no usual values that contradict each other', () => {
    checkAbroad(priorsOf(new Map()), (path, { found }) => assert.fail(`${path}: ${found}`));
    assert.deepEqual(priorsOf(new Map()).values, usualValues());
  });
});

describe('the path that was meant', () => {
  const rows = [
    ['amnesty.revrsal', 'amnesty.reversal'],
    ['amnesy.reversal', 'amnesty.reversal'],
    ['amnesty.horizon', 'rents.horizon'],
    ['amnesty.horizn', 'rents.horizon'],
    ['reversal', 'amnesty.reversal'],
    ['belief.horizon', 'belief.horizonSd'],
    ['nothing.whatever', undefined],
  ] as const;
  for (const [wrong, right] of rows) it(`${wrong}: ${right}`, () => assert.equal(likelyPath(wrong), right));
  it('leaves a right path to its entry', () => assert.equal(entryAt('belief.near')?.parameter.shape, 'number'));
});
