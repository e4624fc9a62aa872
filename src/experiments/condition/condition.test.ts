import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { conditionOn } from './condition.ts';
import { historiesOf, observation } from './testing/toys.ts';
import posteriors from './vectors/posteriors.json' with { type: 'json' };
import { weightedMean, weightedQuantiles, weightedSd } from './weighted.ts';

const NEVER = Number.NaN;

describe('conditioning on a record', () => {
  it('is Bayes by hand: four histories and a report that is wrong once in ten', () => {
    const simulated = historiesOf({
      days: 10,
      firstDays: { fell: [6, 6, NEVER, NEVER], 'leader.arrested': [2, NEVER, 2, NEVER] },
    });
    const record = [observation({ quantity: 'leader.arrested', value: 1, fromDay: 1, day: 3, error: 0.1 })];
    const found = conditionOn(record, simulated);
    assert.deepEqual(
      [...found.weights].map((weight) => Math.round(1000 * weight) / 1000),
      [0.45, 0.05, 0.45, 0.05],
    );
    assert.equal(found.forecast.length, 11);
    for (const { share } of found.forecast) assert.ok(Math.abs(share - 0.5) < 1e-12);
    const standing = observation({ quantity: 'fell', value: 0, day: 8, error: 0 });
    const { forecast, logWeights } = conditionOn([...record, standing], simulated);
    assert.ok(forecast[5]!.share > 0.49 && forecast[6]!.share === 0);
    // Half of the histories stand; and of the two days on which something is said, one is known to be even.
    const evidence = forecast.reduce((sum, day) => sum + day.logEvidence, 0);
    assert.ok(Math.abs(evidence - Math.log(0.5 * 0.5)) < 1e-12, `${evidence}`);
    assert.equal(logWeights[0], Number.NEGATIVE_INFINITY);
  });
  it('reaches an exact posterior: a rate from five counts', () => {
    const { observed, posterior } = posteriors.poisson_gamma;
    const { uniform } = openStream(5, 'rates');
    const N = 20_000;
    // Gamma(2, rate ½) is the sum of two exponentials; half a person is taken off for the half that the error model adds.
    const rates = Float64Array.from({ length: N }, () => -2 * Math.log(uniform() * uniform()));
    const simulated = {
      ...historiesOf({ days: 5, firstDays: { fell: new Array<number>(N).fill(NEVER) } }),
      series: { deserted: Float64Array.from({ length: N * 5 }, (_, k) => rates[Math.floor(k / 5)]! - 0.5) },
    };
    const record = observed.map((value, k) =>
      observation({ quantity: 'deserted', model: 'negative-binomial', value, error: 0, day: k + 1, fromDay: k + 1 }),
    );
    const { weights, forecast } = conditionOn(record, simulated);
    const error = posterior.sd / Math.sqrt(forecast.at(-1)!.ess);
    assert.ok(Math.abs(weightedMean(rates, weights) - posterior.mean) < 4 * error);
    assert.ok(Math.abs(weightedSd(rates, weights) - posterior.sd) < 4 * error);
    const [low = 0, high = 0] = weightedQuantiles(rates, weights, [0.05, 0.95]);
    assert.ok(Math.abs(low - posterior.quantiles['0.05']) < 8 * error);
    assert.ok(Math.abs(high - posterior.quantiles['0.95']) < 8 * error);
  });
  it('foretells as often as it says: what falls among worlds with the same report', () => {
    const { uniform } = openStream(6, 'worlds');
    const N = 40_000;
    const arrested: number[] = [];
    const fell: number[] = [];
    for (let h = 0; h < N; h++) {
      const shaky = uniform();
      arrested.push(uniform() < 1 - shaky ? 3 : NEVER);
      fell.push(uniform() < shaky ? 5 + Math.floor(uniform() * 10) : NEVER);
    }
    const simulated = historiesOf({ days: 15, firstDays: { fell, 'leader.arrested': arrested } });
    const record = [observation({ quantity: 'leader.arrested', value: 0, day: 4, error: 0 })];
    const { forecast } = conditionOn(record, simulated, { horizon: 15 });
    // P(falls | no arrest) = E[s²] / E[s] = 2/3 for a uniform s.
    assert.ok(Math.abs(forecast.at(-1)!.share - 2 / 3) < 0.015);
    const { low, high } = forecast.at(-1)!;
    assert.ok(low < 2 / 3 && 2 / 3 < high);
    assert.ok(Math.abs(forecast[2]!.share - 0.5) < 0.015);
  });
  it('says on which day nobody was left, and goes on', () => {
    const simulated = historiesOf({ days: 6, firstDays: { fell: [2, 3] } });
    const found = conditionOn([observation({ quantity: 'fell', value: 0, day: 5, error: 0 })], simulated);
    assert.equal(found.emptied, 3);
    assert.equal(found.thinned, 0);
    assert.ok(Number.isNaN(found.forecast[3]!.share) && found.forecast[3]!.logEvidence === Number.NEGATIVE_INFINITY);
    assert.deepEqual([...found.weights], [0, 0]);
    assert.deepEqual(found.signposts, []);
    assert.throws(() => conditionOn([], simulated, { outcome: 'paid' }), /found no event paid, expected one of fell/);
  });
  it('heeds the weights that histories had before', () => {
    const simulated = historiesOf({ days: 2, firstDays: { fell: [1, NEVER] } });
    const { forecast } = conditionOn([], simulated, { logPrior: [Math.log(0.2), Math.log(0.6)] });
    assert.ok(Math.abs(forecast[0]!.share - 0.25) < 1e-12);
  });
});

describe('signposts', () => {
  const { uniform } = openStream(7, 'signposts');
  const N = 2000;
  const fell = Array.from({ length: N }, (_, h) => (h % 2 === 0 ? 50 : NEVER));
  const seen = (ifFalls: number, ifNot: number): number[] =>
    fell.map((day) => (uniform() < (Number.isNaN(day) ? ifNot : ifFalls) ? 10 : NEVER));
  const simulated = historiesOf({
    days: 100,
    firstDays: { fell, paid: seen(0.3, 0.3), 'leader.arrested': seen(0.1, 0.4), 'general.line.turned': seen(0.6, 0.1) },
  });
  it('are sorted by what they tell, and say which tell nothing', () => {
    const { signposts } = conditionOn([], simulated, { signpostDay: 20 });
    assert.deepEqual(
      signposts.map(({ event, diagnostic }) => [event, diagnostic]),
      [
        ['general.line.turned', true],
        ['leader.arrested', true],
        ['paid', false],
      ],
    );
    const [general, arrest] = signposts;
    assert.ok(general!.low < 6 && 6 < general!.high && general!.low > 4);
    assert.ok(arrest!.low < 0.25 && 0.25 < arrest!.high && arrest!.high < 1);
    assert.ok(Math.abs(general!.ratioOfAbsence - 0.4 / 0.9) < 0.05);
  });
  it('judge only histories in which the outcome is still open', () => {
    assert.ok(conditionOn([], simulated, { signpostDay: 49 }).signposts.length > 0);
    assert.deepEqual(conditionOn([], simulated, { signpostDay: 50 }).signposts, []);
  });
  it('have intervals that include no difference nineteen times in twenty', () => {
    let apart = 0;
    for (let t = 0; t < 300; t++) {
      const few = historiesOf({
        days: 100,
        firstDays: { fell: fell.slice(0, 120), paid: seen(0.3, 0.3).slice(0, 120) },
      });
      const { low, high } = conditionOn([], few, { until: 0, signpostDay: 20 }).signposts[0]!;
      apart += Number(low > 1 || high < 1);
    }
    assert.ok(apart / 300 < 0.09, `${apart}`);
  });
});
