import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { type Limits, rowsIn, wholeBox } from './box.ts';
import { casesOf, type Dimension } from './cases.ts';
import { measureBox } from './measure.ts';
import { findBoxes } from './prim.ts';
import { ruleOf } from './rule.ts';

const WORDS = { runs: 'histories', happens: 'fall' };

const patron = Float64Array.from({ length: 100 }, (_, run) => run / 100);
const DIMENSIONS: readonly Dimension[] = [
  { name: 'rents.patron', kind: 'real', values: patron },
  {
    name: 'amnesty.status',
    kind: 'category',
    labels: ['law', 'announced', 'none'],
    values: patron.map((_, run) => run % 3),
  },
  { name: 'months', kind: 'whole', values: patron.map((_, run) => run % 7) },
];

function said(limits: (all: Limits) => Limits, falls: (run: number) => boolean): string {
  const cases = casesOf(
    DIMENSIONS,
    patron.map((_, run) => Number(falls(run))),
  );
  const all = wholeBox(cases);
  return ruleOf(cases, measureBox(cases, limits(all), all), WORDS);
}

test('a box is a sentence with its numbers', () => {
  assert.equal(
    said(
      ([, , months]) => [{ low: 0, high: 0.4155 }, { kept: [0, 1] }, months!],
      (run) => run < 20 || run > 95,
    ),
    'rents.patron below .42 and amnesty.status is law or announced: 14 of 28 histories in the box fall (density .50), ' +
      'and they are 58 in 100 of all that fall (coverage .58)',
  );
});

test('whole numbers and single labels are said as such, and the whole as all', () => {
  const low = (run: number): boolean => run % 7 < 2;
  const { high } = wholeBox(
    casesOf(
      DIMENSIONS,
      patron.map((_, run) => Number(low(run))),
    ),
  )[2] as { high: number };
  const months = (limit: { low: number; high: number }): string =>
    said(([a, b]) => [a!, b!, limit], low).replace(/:.*/, '');
  assert.equal(months({ low: 0, high: 1 }), 'months at most 1');
  assert.equal(months({ low: 3, high }), 'months at least 3');
  assert.equal(months({ low: 3, high: 5 }), 'months from 3 to 5');
  assert.equal(months({ low: 4, high: 4 }), 'months is 4');
  assert.match(
    said(([a, , c]) => [a!, { kept: [2] }, c!], low),
    /^amnesty.status is none: /,
  );
  assert.match(
    said((all) => all, low),
    /^all histories: 30 of 100 .*, and they are all that fall \(coverage 1.00\)$/,
  );
});

test('the rounded limits of a sentence pick out exactly the runs of the box', () => {
  const stream = openStream(3, 'rule');
  const column = (): Float64Array => Float64Array.from({ length: 1500 }, () => stream.uniform());
  const [a, c, d] = [column(), column(), column()];
  const dimensions = [a, c, d].map((values, place): Dimension => ({ name: 'acd'[place]!, kind: 'real', values }));
  const likely = (row: number): boolean => a[row]! > 0.2 && a[row]! < 0.8 && c[row]! < 0.5 && d[row]! > 0.5;
  const outcome = a.map((_, row) => Number(stream.uniform() < (likely(row) ? 0.95 : 0.05)));
  const cases = casesOf(dimensions, outcome);
  const clauses = /([acd]) (above|below|between) ([\d.]+)(?: and ([\d.]+))?/g;
  const forms = new Set<string>();
  for (const box of findBoxes(cases).boxes) {
    const limits = [...box.limits];
    for (const [, name, how, first, second] of ruleOf(cases, box, WORDS).matchAll(clauses)) {
      const low = how === 'below' ? Number.NEGATIVE_INFINITY : Number(first);
      const high = how === 'above' ? Number.POSITIVE_INFINITY : Number(how === 'below' ? first : second);
      limits['acd'.indexOf(name!)] = { low, high };
      forms.add(how!);
    }
    assert.deepEqual(rowsIn(cases, limits), rowsIn(cases, box.limits));
  }
  assert.deepEqual([...forms].sort(), ['above', 'below', 'between']);
});
