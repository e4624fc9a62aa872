import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layValues, numberReached } from '../../scenario/draw.ts';
import { CaseFaults, formatFault } from '../../scenario/fault.ts';
import type { Spread } from '../../scenario/prior.ts';
import { ENTRIES } from '../../scenario/table.ts';
import { load } from '../../scenario/testing/garrison.ts';
import { close } from '../sensitivity/testing/close.ts';
import type { Factor } from './factor.ts';
import { factorsOf } from './factors-of.ts';
import { gridLevels } from './grid-levels.ts';

const { priors } = load();
const spreadOf = (text: string): Spread => factorsOf(priors, [text])[0]!.spread;
const paths = (...vary: string[]): string[] => factorsOf(priors, vary).map(({ path }) => path);

/** The messages of the faults; throws if there are none. */
function faultsOf(...vary: string[]): string[] {
  try {
    factorsOf(priors, vary);
  } catch (error) {
    if (error instanceof CaseFaults) return error.faults.map(formatFault);
    throw error;
  }
  throw new Error(`no fault in ${vary.join(' ')}`);
}

describe('factors of a case', () => {
  it("take the case's own spread where it draws", () => {
    assert.deepEqual(spreadOf('amnesty.reversal'), { form: 'between', low: 0.02, high: 0.08 });
    assert.deepEqual(
      factorsOf(priors, ['drawn']).map(({ role: _, ...prior }) => prior),
      priors.drawn,
    );
  });
  it('take all options, off and on, or the usual range where it does not', () => {
    assert.deepEqual(spreadOf('belief.rule'), {
      form: 'oneOf',
      options: ['bayes', 'share', 'equilibrium'],
      weights: [1, 1, 1],
    });
    assert.deepEqual(spreadOf('amnesty.waiver'), { form: 'oneOf', options: [false, true], weights: [1, 1] });
    assert.deepEqual(spreadOf('rents.grudge'), { form: 'between', low: 0, high: 0.3 });
  });
  it('multiply a vector by what keeps all its places in the usual range', () => {
    const spread = spreadOf('rents.exposed');
    assert.deepEqual(spread, { form: 'times', base: [1, 1, 1, 1, 1], factor: { form: 'between', low: 0, high: 1 } });
    const weight = spreadOf('force.weight');
    assert.ok(weight.form === 'times' && weight.factor.form === 'between');
    assert.deepEqual([weight.factor.low, weight.factor.high], [0.5, 2]);
  });
  it('take a distribution that is typed', () => {
    assert.deepEqual(spreadOf('rents.grudge=0..0.2'), { form: 'between', low: 0, high: 0.2 });
    assert.deepEqual(spreadOf('rents.grudge = .01 .. 1e-1'), { form: 'between', low: 0.01, high: 0.1 });
    assert.deepEqual(spreadOf('rents.grudge=logBetween(0.1, 1)'), { form: 'logBetween', low: 0.1, high: 1 });
    assert.deepEqual(spreadOf('rents.keep=triangle(0,.5,1)'), { form: 'triangle', low: 0, mode: 0.5, high: 1 });
    assert.deepEqual(spreadOf('rents.keep=normal(.5,.1)'), { form: 'normal', mean: 0.5, sd: 0.1, low: 0, high: 1 });
    const cut = { form: 'normal', mean: 0.5, sd: 0.1, low: 0.4, high: 0.7 };
    assert.deepEqual(spreadOf('rents.keep=normal(.5,.1,.4,.7)'), cut);
    assert.deepEqual(spreadOf('council.seats=6|12'), { form: 'oneOf', options: [6, 12], weights: [1, 1] });
    assert.deepEqual(spreadOf('belief.learning=on|off'), { form: 'oneOf', options: [true, false], weights: [1, 1] });
    assert.deepEqual(spreadOf('amnesty.status=oneOf(law, constitution)'), {
      form: 'oneOf',
      options: ['law', 'constitution'],
      weights: [1, 1],
    });
    const times = spreadOf('rents.mean=0.5..1.5');
    assert.deepEqual(times, {
      form: 'times',
      base: [5, 1.8, 0.6, 0.2, 0.05],
      factor: { form: 'between', low: 0.5, high: 1.5 },
    });
  });
  it('are those of a room, a role, or all that is drawn, in the order of the table and each once', () => {
    assert.deepEqual(paths('drawn'), ['rents.mean', 'amnesty.status', 'amnesty.reversal', 'council.seats']);
    assert.deepEqual(
      paths('rents.*', 'rents.glue'),
      ENTRIES.flatMap(({ group, path }) => (group === 'rents' ? path : [])),
    );
    const all = factorsOf(priors, ['assumptions', 'levers']);
    assert.deepEqual(all, factorsOf(priors, ['levers', 'assumptions']));
    assert.deepEqual(
      ENTRIES.filter(({ path }) => !all.some((factor) => factor.path === path)).map(({ path }) => path),
      ['force.share', 'belief.assembly'],
    );
    for (const { path, role } of all) {
      const lever = ENTRIES.find((entry) => entry.path === path)!.parameter.kind === 'lever';
      assert.equal(role, lever ? 'lever' : 'assumption');
    }
    assert.ok(paths('levers').includes('amnesty.status') && !paths('levers').includes('rents.grudge'));
  });
  it('keep a typed distribution whatever pattern holds the path too', () => {
    for (const vary of [
      ['rents.*', 'rents.grudge=0..1'],
      ['rents.grudge=0..1', 'rents.*'],
    ]) {
      const factor = factorsOf(priors, vary).find(({ path }) => path === 'rents.grudge')!;
      assert.deepEqual(factor.spread, { form: 'between', low: 0, high: 1 });
    }
  });
  it('set every parameter within its hard bounds', () => {
    const all = factorsOf(priors, ['levers', 'assumptions']);
    for (const u of [1e-9, 0.5, 1 - 1e-9]) {
      const values = layValues(
        priors,
        () => 0.5,
        all.map((prior) => ({ prior, u })),
      ) as unknown as Record<string, Record<string, unknown>>;
      for (const { group, name, parameter, path } of ENTRIES) {
        if (parameter.shape !== 'number' && parameter.shape !== 'vector') continue;
        for (const place of [values[group]![name]].flat() as number[])
          assert.ok(place >= parameter.least && place <= parameter.most, `${path} ${place}`);
      }
    }
  });
});

describe('a wrong text about factors', () => {
  it('says where, what was found and what was expected, with the nearest right name', () => {
    assert.deepEqual(faultsOf('rents.gruge'), [
      '--vary:1:7 rents.gruge: found no such parameter, expected a parameter of rents, or rents.* for all; did you mean rents.grudge?',
    ]);
    assert.match(
      faultsOf('drawn', 'rent.*')[0]!,
      /^--vary:2:1 rent\.\*: found no such room, .*; did you mean rents\.\*\?$/,
    );
    assert.match(faultsOf('lever')[0]!, /did you mean levers\?$/);
    assert.match(faultsOf('rents')[0]!, /did you mean rents\.\*\?$/);
    assert.match(faultsOf('beleif.rule')[0]!, /did you mean belief\.rule\?$/);
    assert.match(faultsOf('rents.mean.general')[0]!, /^--vary:1:12 .*expected rents\.mean alone/);
    assert.match(faultsOf('')[0]!, /^--vary:1:1 found no such parameter/);
  });
  it('points at the number or option that is wrong', () => {
    assert.deepEqual(faultsOf('rents.keep=0..1.4'), [
      '--vary:1:15 rents.keep.between[1]: found 1.4, expected a number from 0 to 1',
    ]);
    assert.match(faultsOf('amnesty.status=law|constitutoin')[0]!, /^--vary:1:20 .*did you mean constitution\?$/);
    assert.match(faultsOf('rents.keep=1..0')[0]!, /^--vary:1:12 .*ascending order; did you mean \[0, 1\]\?$/);
    assert.match(faultsOf('rents.grudge=logBetween(0,1)')[0]!, /^--vary:1:25 .*above 0/);
    assert.match(faultsOf('rents.keep=betwen(0,1)')[0]!, /did you mean between\?$/);
    assert.match(faultsOf('rents.keep=normal(1)')[0]!, /two numbers, \[mean, sd\]/);
    assert.match(faultsOf('council.seats=6.5..8')[0]!, /^--vary:1:15 .*whole number/);
    assert.match(faultsOf('rents.mean=0..1000')[0]!, /a factor of at most 200/);
  });
  it('asks for more than one value, and for one distribution', () => {
    assert.match(faultsOf('rents.keep=0.5')[0]!, /expected low\.\.high/);
    assert.match(faultsOf('rents.keep=0.5..0.5')[0]!, /more than one value; --set holds/);
    assert.match(faultsOf('belief.rule=0..1')[0]!, /expected/);
    assert.match(faultsOf('rents.keep=0..1', 'rents.keep=0..0.5')[0]!, /^--vary:2:1 .*a second distribution/);
    assert.match(faultsOf('rents.*=0..1')[0]!, /expected rents\.\* alone/);
    assert.match(faultsOf('force.share')[0]!, /shares that add up to 1/);
    assert.match(faultsOf('force.share=0..1')[0]!, /no common factor/);
  });
  it('comes with all others that are wrong', () => {
    assert.equal(faultsOf('rents.gruge', 'rents.keep=0..2', 'lever').length, 3);
  });
});

describe('the levels of a factor', () => {
  const factor = (text: string): Factor => factorsOf(priors, [text])[0]!;
  const reached = (text: string, n: number): number[] =>
    gridLevels(factor(text), n).map((u) => numberReached(factor(text), u));
  it('are all options, whatever is asked', () => {
    assert.deepEqual(reached('amnesty.status', 9), [1, 2]);
    assert.deepEqual(reached('belief.rule', 2), [0, 1, 2]);
    assert.deepEqual(reached('belief.learning', 2), [0, 1]);
    assert.deepEqual(reached('council.seats=4|9|11', 2), [4, 9, 11]);
  });
  it('are whole numbers, no more than there are', () => {
    assert.deepEqual(reached('council.seats', 3), [6, 15, 24]);
    assert.deepEqual(reached('council.seats=6..8', 9), [6, 7, 8]);
    assert.deepEqual(reached('council.seats=triangle(6,7,10)', 5), [6, 7, 8, 9, 10]);
  });
  it('are equally far from each other, ends included', () => {
    close(reached('rents.keep=0..1', 5), [0, 0.25, 0.5, 0.75, 1], 1e-12, 'between');
    close(reached('rents.grudge=logBetween(1,9)', 3), [1, 5, 9], 1e-12, 'logarithmic');
    close(reached('rents.keep=triangle(0,.2,1)', 3), [0, 0.5, 1], 1e-7, 'triangle');
    close(reached('rents.mean=0.5..1.5', 3), [0.5, 1, 1.5], 1e-12, 'times');
    const normal = reached('rents.keep=normal(.5,.1)', 3);
    close(normal, [0.5 - 0.196, 0.5, 0.5 + 0.196], 1e-4, 'normal');
  });
  it('lie strictly inside, ascending; one is the median', () => {
    for (const text of [
      'rents.keep=0..1',
      'rents.keep=normal(.9,1)',
      'council.seats',
      'amnesty.status',
      'rents.mean',
    ]) {
      const levels = gridLevels(factor(text), 7);
      assert.ok(
        levels.every((u, k) => u > 0 && u < 1 && (k === 0 || u > levels[k - 1]!)),
        `${text} ${levels}`,
      );
    }
    assert.deepEqual(gridLevels(factor('rents.keep=0..1'), 1), [0.5]);
    assert.throws(() => gridLevels(factor('rents.keep=0..1'), 0), RangeError);
  });
});
