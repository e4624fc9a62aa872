import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { describe, it } from 'node:test';
import { luck } from '../../src/engine/chance/luck.ts';
import { normalCdf } from '../../src/engine/math/normal.ts';
import { loadCase } from '../../src/scenario/index.ts';
import { equilibria } from '../../src/theory/global-game.ts';
import { asShareOfForce, twoSidedThreshold } from '../../src/theory/two-sided.ts';
import { histories } from './live.ts';

const HISTORIES = 300;
const SETS = 10;

/** Payoffs, news and prior of one set, drawn at test time. */
function drawn(seed: number) {
  const between = (k: number, low: number, high: number): number => low + (high - low) * luck(seed, 0, 60020, 0, k);
  const [r, k, b, l] = [between(0, 0.3, 2), between(1, 0.5, 4), between(2, 0.5, 2), between(3, 0, 4)];
  const [mean, priorSd, signalSd] = [between(4, 0.3, 0.7), between(5, 0.1, 0.4), between(6, 0.05, 0.15)];
  return { r, k, b, l, mean, priorSd, signalSd, c: (r + k) / (r + k + b + l) };
}

describe('a thousand alike, run by the engine from a case file', () => {
  const first = Number(process.env.FEALTY_SETS ?? randomInt(1e6));
  const all = { off: 0, variance: 0 };
  for (let set = first; set < first + SETS; set++) {
    const { r, k, b, l, mean, priorSd, signalSd, c } = drawn(set);
    it(`fall as often as the game says, with the payoffs of set ${set} (FEALTY_SETS=${set} draws it again)`, () => {
      const loaded = loadCase('global-game-1998', {
        set: [
          `rents.provision=${r}`,
          `surveillance.punishment=${k}`,
          `amnesty.reward=${b}`,
          `accountability.severity.rights=${l}`,
          `belief.priorMean=${mean}`,
          `belief.priorSd=${priorSd}`,
          `belief.signalSd=${signalSd}`,
        ],
      });
      const [lowest] = equilibria({ alpha: 1 / priorSd ** 2, beta: 1 / signalSd ** 2, z: mean, c });
      // The engine's worlds stand on day 0, so their strengths lie above 0.
      const below = (theta: number): number => normalCdf((theta - mean) / priorSd);
      const chance = (below(lowest!.theta) - below(0)) / (1 - below(0));
      let fell = 0;
      for (const record of histories(loaded, HISTORIES)) fell += record.fell ? 1 : 0;
      const error = Math.sqrt((chance * (1 - chance)) / HISTORIES);
      // Five standard errors, and what a thousand soldiers blur in place of a crowd without end.
      assert.ok(Math.abs(fell / HISTORIES - chance) < 5 * error + 0.01, `${fell / HISTORIES} | ${chance} ± ${error}`);
      all.off += fell / HISTORIES - chance;
      all.variance += error * error;
    });
  }
  it('and over all sets neither more often nor less', () => {
    const error = Math.sqrt(all.variance);
    assert.ok(Math.abs(all.off) < 4 * error + 0.005 * SETS, `${all.off / SETS} ± ${error / SETS}`);
  });
});

describe('opponents and adherents, run by the engine from a case file', () => {
  it('bring it down as often as the two-sided game says', () => {
    const exact = twoSidedThreshold({ weight: 1, cost: 0.4 }, { weight: 0.5, cost: 0.5 });
    assert.ok(Math.abs(exact - 0.35) < 1e-15);
    const threshold = asShareOfForce(exact, 1, 0.5);
    const loaded = loadCase('two-sided-2018');
    const { priorMean, priorSd } = loaded.priors.values.belief;
    const below = (theta: number): number => normalCdf((theta - priorMean) / priorSd);
    const chance = (below(threshold) - below(0)) / (1 - below(0));
    const count = 200;
    let fell = 0;
    for (const record of histories(loaded, count)) fell += record.fell ? 1 : 0;
    const error = Math.sqrt((chance * (1 - chance)) / count);
    // The little that is public moves the threshold by less than .01.
    assert.ok(Math.abs(fell / count - chance) < 5 * error + 0.01, `${fell / count} | ${chance} ± ${error}`);
  });
});
