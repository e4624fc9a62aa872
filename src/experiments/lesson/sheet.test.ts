import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawValues, loadCase } from '../../scenario/index.ts';
import { comesTo } from './arithmetic.ts';
import { type Followed, morningOf } from './morning.ts';
import { type Sheet, sheetIn, sheetOf } from './sheet.ts';

/** Three decimals a number, and sums and products of several. */
const ROUNDING = 0.02;

function followed(history: number, drop: string[] = []): Followed {
  const { scenario, priors } = loadCase('lesson-50', { drop });
  return { scenario, values: drawValues(priors, 2019, history), seed: 2019, history };
}

function sums({ terms, belief, lines }: Sheet): [string, string][] {
  const steps = [...terms, ...belief].map(({ arithmetic, to }): [string, string] => [arithmetic, to]);
  return [
    ...steps,
    ...lines.flatMap(({ arithmetic, to }) => [0, 1].map((k): [string, string] => [arithmetic[k]!, to[k]!])),
  ];
}

describe('a sheet of the lesson', () => {
  it('comes to what the model says when it is worked out on paper, for every member and on days of every kind', () => {
    let found = 0;
    for (const history of [6, 1]) {
      for (const day of [1, 10, 15, 20, 21, 25, 27, 28]) {
        const world = morningOf(followed(history), day);
        for (let member = 0; member < 50; member++) {
          const sheet = sheetIn(world, member);
          if (!sheet) continue;
          for (const [arithmetic, to] of sums(sheet)) {
            const value = Number(to.replace('−', '-'));
            const room = ROUNDING * Math.max(1, Math.abs(value));
            assert.ok(
              Math.abs(comesTo(arithmetic) - value) < room,
              `history ${history}, day ${day}, member ${member}: ${arithmetic} is not ${to}`,
            );
            found += 1;
          }
        }
      }
    }
    assert.ok(found > 5000, `${found} sums`);
  });
  it('ends in what he does', () => {
    assert.equal(sheetOf(followed(6), 4, 19)?.best, 'serve');
    assert.equal(sheetOf(followed(6), 4, 20)?.best, 'withhold');
    assert.equal(sheetOf(followed(6, ['call']), 4, 20)?.best, 'serve');
  });
  it('is not made for who plots', () => assert.equal(sheetOf(followed(6), 4, 27), undefined));
});
