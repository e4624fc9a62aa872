import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { searchTradeOff } from './nsga.ts';
import type { Gene } from './variation.ts';

const OPTIONS = 40;
const optionOf = (gene: number): number => Math.floor(gene * OPTIONS);
const genes: Gene[] = [{ kind: 'unordered', options: OPTIONS }];
/** The truth: every option is on the trade-off, its objectives sum to one. */
const truth = (option: number, m: number): number => (m === 0 ? option : OPTIONS - 1 - option) / (OPTIONS - 1);
const cells = (settings: Float64Array, rows: number, of: (option: number, m: number) => number): Float64Array =>
  Float64Array.from({ length: rows * 2 }, (_, cell) => of(optionOf(settings[cell >> 1]!), cell % 2));

/** A search where all settings meet the same luck at first, as a study on shared luck does, and fresh luck when tried again. */
function searchOnSharedLuck() {
  const luck = Array.from({ length: OPTIONS * 2 }, (_, k) => 0.3 * openStream(k, 'shared luck').normal());
  const fresh = openStream(5, 'fresh luck');
  return searchTradeOff({
    genes,
    objectives: 2,
    evaluate: async (settings, rows) => cells(settings, rows, (option, m) => truth(option, m) + luck[2 * option + m]!),
    reevaluate: async (settings, rows) => cells(settings, rows, (option, m) => truth(option, m) + 0.3 * fresh.normal()),
    population: 20,
    budget: 1200,
    epsilon: [0.05, 0.05],
    seed: 3,
  });
}

const flattery = (objectives: ArrayLike<number>, at = 0): number => 1 - objectives[at]! - objectives[at + 1]!;

describe('luck in a search', () => {
  it('does not come back with a copy of a setting that was tried again', async () => {
    const { archive } = await searchOnSharedLuck();
    const most = Math.max(...archive.incumbents.map(({ evaluations }) => evaluations));
    assert.ok(most > 30, `of 59 generations: ${most}`);
    // Five standard errors of the mean of both objectives.
    for (const { objectives, evaluations } of archive.incumbents)
      assert.ok(Math.abs(flattery(objectives)) < (5 * 0.3 * Math.SQRT2) / Math.sqrt(evaluations), `${evaluations}`);
  });
  it('leaves the population as it leaves the archive', async () => {
    const { settings, objectives, archive } = await searchOnSharedLuck();
    for (const { genes: own, objectives: mean } of archive.incumbents)
      settings.forEach((gene, row) => {
        if (gene === own[0]) assert.deepEqual([...objectives.subarray(2 * row, 2 * row + 2)], [...mean]);
      });
    const flattered = Array.from(settings, (_, row) => flattery(objectives, 2 * row));
    const mean = flattered.reduce((sum, one) => sum + one, 0) / flattered.length;
    assert.ok(mean < 0.25, `${mean}; with first values alone it is above .6`);
  });
  it('does not shut out for good whom it pushed aside', async () => {
    // Option 0 is truly best; option 1 is lucky at first and pushes it out of the archive.
    const best = (option: number): number => (option === 0 ? 0 : 0.3 + option / OPTIONS);
    const { archive } = await searchTradeOff({
      genes,
      objectives: 2,
      evaluate: async (settings, rows) => cells(settings, rows, (option) => (option === 1 ? -1 : best(option))),
      reevaluate: async (settings, rows) => cells(settings, rows, best),
      population: 40,
      budget: 2000,
      epsilon: [0.01, 0.01],
      seed: 2,
    });
    assert.deepEqual(
      archive.incumbents.map(({ genes: own }) => optionOf(own[0]!)),
      [0],
    );
  });
  it('gives no place to a setting that failed in one objective', async () => {
    const { objectives, archive } = await searchTradeOff({
      genes: [{ kind: 'real' }],
      objectives: 2,
      evaluate: async (settings, rows) =>
        Float64Array.from({ length: rows * 2 }, (_, cell) => {
          const u = settings[cell >> 1]!;
          if (u < 0.3) return cell % 2 === 0 ? -5 : Number.NaN;
          return cell % 2 === 0 ? u : 1 - u;
        }),
      population: 10,
      budget: 300,
      epsilon: [0.01, 0.01],
      seed: 1,
    });
    assert.ok(objectives.every(Number.isFinite), `${objectives}`);
    assert.ok(archive.incumbents.every(({ genes: own }) => own[0]! >= 0.3));
  });
});
