import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LoadOptions } from '../../scenario/index.ts';
import { loadCase, valuesAt } from '../../scenario/index.ts';
import { compareOnce } from './once.ts';
import { playedOnce, type Question } from './play.ts';
import { compareRests } from './rests.ts';
import { frequencyOf, meanOf } from './tally.ts';

function asked(name: string, histories: number, options: LoadOptions = {}): Question {
  const { scenario, priors } = loadCase(name, options);
  const values = valuesAt(
    priors,
    priors.drawn.map(() => 0.5),
  );
  return { scenario, values, seed: 2019, histories };
}

/** Beyond this a difference would be chance in one case of a hundred thousand. */
const FAR = 4.4;
const within = (standardised: number | null): boolean => standardised === null || Math.abs(standardised) < FAR;

describe('histories of one morning', () => {
  it('fall and mobilise as often as the equilibrium of members alike says', () => {
    for (const set of [[], ['amnesty.reward=2'], ['belief.priorMean=0.3']]) {
      const { falls, mobilised, failed } = compareOnce(asked('global-game-1998', 400, { set }));
      assert.equal(failed, 0);
      assert.ok(within(falls.standardised) && within(mobilised.standardised), JSON.stringify({ falls, mobilised }));
      assert.ok(mobilised.standardised !== null && falls.count > 20);
    }
  });
  it('and of a garrison with payoffs, ranks and a chain of command, near the calm threshold and near that of the rush', () => {
    for (const set of [
      ['belief.priorSd=0.25', 'belief.priorMean=0.4'],
      ['belief.priorSd=0.2', 'belief.priorMean=0.55', 'surveillance.punishment=3'],
      ['belief.selection=high', 'belief.priorMean=0.55', 'belief.priorSd=0.18'],
    ]) {
      const { falls, mobilised } = compareOnce(asked('lesson-50', 600, { set }));
      assert.ok(within(falls.standardised), JSON.stringify(falls));
      assert.ok(within(mobilised.standardised), JSON.stringify(mobilised));
    }
  });
  it('and of the main case, where a feared intervention moves beliefs alone', () => {
    const { falls, mobilised } = compareOnce(
      asked('venezuela-2019', 60, { scale: 100, set: ['recognition.threat=1', 'belief.threat=0.15'] }),
    );
    assert.ok(within(falls.standardised) && within(mobilised.standardised), JSON.stringify({ falls, mobilised }));
  });
  it('are the same each time, and change nothing in the values', () => {
    const question = asked('lesson-50', 10);
    const before = JSON.stringify(question);
    assert.deepEqual(compareOnce(question), compareOnce(question));
    assert.equal(JSON.stringify(question), before);
    const { values, scenario } = playedOnce(question.scenario, question.values);
    assert.deepEqual([values.decision.withhold, scenario.days, scenario.without], [false, 1, ['council']]);
  });
});

describe('histories whose members believe in what they see', () => {
  it('end to the digit where the recursion does', () => {
    for (const name of ['granovetter-1978', 'granovetter-1978-one-changed', 'kuran-1991-a', 'kuran-1991-a-prime']) {
      const { mobilised } = compareRests(asked(name, 2));
      assert.equal(mobilised.mean, mobilised.exact, name);
      assert.equal(mobilised.standardised, null);
    }
  });
  it('also where a wave carries them, or dies out', () => {
    for (const [events, end] of [
      [[], 0.02],
      // Whom the wave drew along stay, 7.53 in a hundred, and draw nobody.
      [['wave-that-dies'], 0.0953],
      [['wave-that-carries'], 0.92],
    ] as const) {
      const { mobilised } = compareRests(asked('ninety-per-cent', 1, { events: [...events] }));
      assert.deepEqual([mobilised.mean, mobilised.exact], [end, end], events.join());
    }
  });
  it('end near the size of the cascade where each sees his own circle', () => {
    const { mobilised } = compareRests(asked('watts-2002', 4, { scale: 5 }));
    assert.ok(Math.abs(mobilised.mean - mobilised.exact) < 0.02, JSON.stringify(mobilised));
    assert.ok(mobilised.mean > 0.9);
  });
});

describe('a tally', () => {
  it('standardises by what each history had to expect', () => {
    const { share, exact, standardised } = frequencyOf([true, false, false, true], [0.5, 0.5, 0.5, 0.5]);
    assert.deepEqual([share, exact, standardised], [0.5, 0.5, 0]);
    assert.equal(frequencyOf([true, true], [1, 1]).standardised, null);
    assert.equal(frequencyOf([true, false, true, true], [0.5, 0.5, 0.5, 0.5]).standardised, 1);
  });
  it('takes the error of the mean from the differences, history by history', () => {
    const { mean, exact, error, standardised } = meanOf([1, 2, 3], [1, 1, 1]);
    assert.deepEqual([mean, exact], [2, 1]);
    assert.ok(Math.abs(error - 1 / Math.sqrt(3)) < 1e-15 && Math.abs(standardised! - Math.sqrt(3)) < 1e-12);
    assert.equal(meanOf([0.5, 0.5], [0.5, 0.5]).standardised, null);
  });
});
