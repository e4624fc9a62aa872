import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { seedVariance } from './cross-products.ts';
import { type ReplicatedOptions, replicatedIndices, type SharedSeeds } from './replicates.ts';
import type { Sobol } from './sobol.ts';
import { close } from './testing/close.ts';
import { ishigamiOfShares, oneByOne, saltelliOutputs } from './testing/ishigami.ts';
import { sobolPoints } from './testing/points.ts';
import analytic from './vectors/analytic.json' with { type: 'json' };
import vectors from './vectors/stochastic-ishigami.json' with { type: 'json' };
import type { Index, Undefined } from './verdict.ts';

const ROWS = 1024;
const STEP = 5;
const BASE: Omit<ReplicatedOptions, 'replicates' | 'seeds'> = {
  dims: 3,
  secondOrder: false,
  resamples: 100,
  level: 0.95,
  seed: 2,
};

/** Gives each run and replicate the luck that it has by this sharing, and reads the outcome off it. */
function play(
  seeds: SharedSeeds,
  runs: Float64Array,
  replicates: number,
  outcome: (mean: number, luck: number) => number,
  kind: 'normal' | 'uniform',
): Float64Array {
  const stream = openStream(17, 'noise');
  const drawn = new Map<number, number>();
  return Float64Array.from({ length: runs.length * replicates }, (_, at) => {
    const run = Math.floor(at / replicates);
    const shares = seeds === 'run' ? run : seeds === 'row' ? Math.floor(run / STEP) : 0;
    const key = shares * replicates + (at % replicates);
    const luck = drawn.get(key) ?? stream[kind]();
    drawn.set(key, luck);
    return outcome(runs[run]!, luck);
  });
}

const runs = saltelliOutputs(sobolPoints(ROWS, 1), oneByOne(3), ishigamiOfShares, false);

function defined(found: Sobol | Undefined): Sobol {
  assert.ok(found.reason === null, found.reason ?? '');
  return found;
}

/** Within the interval and a little more: of 150 intervals of 95 % a few lie beside the truth. */
function within(list: readonly Index[], wanted: readonly number[], what: string): void {
  list.forEach(({ value, halfWidth }, at) => {
    const off = Math.abs(value - wanted[at]!) / halfWidth!;
    assert.ok(off < 1.7, `${what} at ${at}: ${value} ± ${halfWidth}, wanted ${wanted[at]}`);
  });
}

describe('indices of Ishigami with noise', () => {
  for (const { noise_var: noise, replicates, ...wanted } of vectors.cases)
    for (const seeds of ['run', 'row'] as const)
      it(`of variance ${noise} in ${replicates} replicates, luck by ${seeds}`, () => {
        const outputs = play(seeds, runs, replicates, (mean, luck) => mean + Math.sqrt(noise) * luck, 'normal');
        const found = replicatedIndices(outputs, { ...BASE, replicates, seeds });
        const ofMean = defined(found.ofMean);
        within(ofMean.S1, wanted.S1_of_mean, 'S1 of the mean');
        const total =
          seeds === 'run' ? wanted.ST_of_mean_independent_noise : wanted.ST_with_seed_as_factor_or_CRN_additive;
        within(ofMean.ST, total, 'ST of the mean');
        if (replicates === 1) {
          assert.match(found.corrected.reason ?? '', /it takes two/);
          assert.equal(found.chance, null);
          return;
        }
        const corrected = defined(found.corrected);
        within(corrected.S1, analytic.ishigami.S1, 'S1');
        within(corrected.ST, analytic.ishigami.ST, 'ST');
        close([found.chance!.value], [noise / (vectors.V + noise)], 0.03, 'chance');
        close([found.chanceOfMean!.value], [wanted.S_seed], 0.03, 'chance of the mean');
      });
});

describe('chance', () => {
  it('by run is what one-way analysis of variance says', () => {
    const outputs = play('run', runs, 4, (mean, luck) => mean + 3 * luck, 'normal');
    const { chance } = replicatedIndices(outputs, { ...BASE, replicates: 4, seeds: 'run' });
    let within = 0;
    let between = 0;
    const groups: number[][] = [];
    for (let row = 0; row < ROWS; row++)
      for (const run of [row * STEP, row * STEP + STEP - 1]) groups.push([...outputs.subarray(run * 4, run * 4 + 4)]);
    const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
    const all = mean(groups.flat());
    for (const group of groups) {
      between += (4 * (mean(group) - all) ** 2) / (groups.length - 1);
      for (const one of group) within += (one - mean(group)) ** 2 / (3 * groups.length);
    }
    const factors = (between - within) / 4;
    close([chance!.value], [within / (within + factors)], 2e-3, 'chance');
  });
  it('is parted from factors in 0 or 1 outcomes, whoever shares it', () => {
    // Falls with chance (x1 + x2)/2: the two factors share 1/24 of the 1/4 that one run varies by; the third does nothing.
    const chances = saltelliOutputs(sobolPoints(ROWS, 1), oneByOne(3), (x) => (x[0]! + x[1]!) / 2, false);
    for (const [seeds, replicates, slack] of [
      ['run', 8, 1],
      ['row', 8, 1],
      ['replicate', 60, 3],
    ] as const) {
      const outputs = play(seeds, chances, replicates, (mean, luck) => (luck < mean ? 1 : 0), 'uniform');
      const found = replicatedIndices(outputs, { ...BASE, replicates, seeds });
      const { S1, ST } = defined(found.corrected);
      close(
        S1.map(({ value }) => value),
        [0.5, 0.5, 0],
        0.07 * slack,
        `S1 by ${seeds}`,
      );
      close(
        ST.map(({ value }) => value),
        [0.5, 0.5, 0],
        0.07 * slack,
        `ST by ${seeds}`,
      );
      assert.equal(ST[2]!.verdict, 'indistinguishable from 0');
      close([found.chance!.value], [5 / 6], 0.015 * slack, `chance by ${seeds}`);
    }
  });
  it('shared by all runs of a replicate counts as chance, and moves no index', () => {
    const outputs = play('replicate', runs, 50, (mean, luck) => mean + 3 * luck, 'normal');
    const found = replicatedIndices(outputs, { ...BASE, replicates: 50, seeds: 'replicate' });
    const quiet = play('replicate', runs, 2, (mean) => mean, 'normal');
    const still = replicatedIndices(quiet, { ...BASE, replicates: 2, seeds: 'replicate' });
    close(
      defined(found.corrected).ST.map(({ value }) => value),
      defined(still.corrected).ST.map(({ value }) => value),
      1e-9,
      'ST',
    );
    // Fifty seeds tell a variance within 20 %.
    close([found.chance!.value], [9 / (9 + vectors.V)], 0.09, 'chance');
    close([still.chance!.value], [0], 1e-12, 'no chance');
  });
  it('that nobody shares leaves no variance between seeds, on average', () => {
    const { normal } = openStream(31, 'few rows');
    const rows = { names: ['1'], step: 3, all: 8, complete: Uint32Array.from({ length: 8 }, (_, row) => row) };
    let sum = 0;
    for (let world = 0; world < 400; world++) {
      const outputs = Float64Array.from({ length: 8 * 3 * 4 }, normal);
      sum += seedVariance({ outputs, rows, replicates: 4, secondOrder: false });
    }
    // Means of sixteen runs vary by 1/16 on their own; one estimate errs by .05, four hundred by .0026.
    assert.ok(Math.abs(sum / 400) < 0.01, String(sum / 400));
  });
  it('alone leaves a reason and no indices', () => {
    const outputs = Float64Array.from({ length: 40 * STEP * 2 }, (_, at) => (at % 2 ? 1 : -1) * (at % 4 < 2 ? 1 : -1));
    const found = replicatedIndices(outputs, { ...BASE, replicates: 2, seeds: 'run' });
    assert.match(found.corrected.reason ?? '', /no more than chance/);
    assert.equal(found.chance, null);
  });
});

describe('replicates', () => {
  it('of which one failed take their base row with them', () => {
    const outputs = play('run', runs, 3, (mean, luck) => mean + luck, 'normal');
    outputs[STEP * 3 + 4] = Number.NaN;
    const found = replicatedIndices(outputs, { ...BASE, replicates: 3, seeds: 'run' });
    assert.equal(defined(found.ofMean).missing, 1);
    assert.equal(defined(found.corrected).missing, 1);
    assert.equal(found.corrected.used, ROWS - 1);
  });
  it('without chance give the indices of one, second order too', () => {
    const full = saltelliOutputs(sobolPoints(64), oneByOne(3), ishigamiOfShares, true);
    const options: ReplicatedOptions = { ...BASE, secondOrder: true, replicates: 3, seeds: 'row' };
    const outputs = Float64Array.from({ length: full.length * 3 }, (_, at) => full[Math.floor(at / 3)]!);
    const { ofMean, corrected } = replicatedIndices(outputs, options);
    const [plain, parted] = [defined(ofMean), defined(corrected)];
    for (const key of ['S1', 'ST'] as const)
      close(
        parted[key].map(({ value }) => value),
        plain[key].map(({ value }) => value),
        1e-12,
        key,
      );
    close(
      parted.S2!.map(({ index }) => index.value),
      plain.S2!.map(({ index }) => index.value),
      1e-12,
      'S2',
    );
  });
  it('must divide the outputs', () => {
    const options: ReplicatedOptions = { ...BASE, replicates: 3, seeds: 'run' };
    assert.throws(() => replicatedIndices(new Float64Array(16), options), /found 16 numbers.*times 3 replicates/);
    assert.throws(() => replicatedIndices(new Float64Array(15), { ...options, replicates: 0 }), /whole number from 1/);
  });
});
