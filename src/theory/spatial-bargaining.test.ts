import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DomainError } from './domain.ts';
import {
  type Actor,
  type Contest,
  conditionalElection,
  markovElection,
  riskFromChances,
  utility,
  type Voting,
  victoryChances,
} from './spatial-bargaining.ts';
import { assertAllClose, assertClose } from './testing/close.ts';
import vectors from './vectors/spatial-bargaining.json' with { type: 'json' };

const votings: Record<string, Voting> = { prop: 'proportional', bin: 'binary' };
const contests: Record<string, Contest> = { linear: 1, octic: 8 };
const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const actors = fc.array(fc.record({ position: inside(0, 1), weight: inside(0.1, 10), risk: inside(-1, 1) }), {
  minLength: 1,
  maxLength: 6,
});
const voting = fc.constantFrom<Voting>('proportional', 'binary', 'cubic');
const contest = fc.constantFrom<Contest>(1, 2, 4, 8);

const rows = vectors.map(({ pos, w, vr, vp, ...row }) => ({
  ...row,
  what: `${vr} ${vp} at ${pos}`,
  chances: victoryChances(
    pos.map((position, i): Actor => ({ position, weight: w[i]! })),
    votings[vr]!,
    contests[vp]!,
  ),
}));

test('chances of victory of the table, which is printed to eight places', () => {
  for (const { what, chances, P } of rows) assertAllClose(chances.flat(), P.flat(), 5.001e-9, what);
});

test('both elections of the table', () => {
  for (const { what, chances, markov_uniform, conditional } of rows) {
    assertAllClose(markovElection(chances), markov_uniform, 1e-13, `Markov, ${what}`);
    assertAllClose(conditionalElection(chances), conditional, 1e-15, `conditional, ${what}`);
  }
});

test('of two options one wins, and an option splits evenly with itself', () => {
  fc.assert(
    fc.property(actors, voting, contest, (all, how, power) => {
      const chances = victoryChances(all, how, power);
      for (const [i, row] of chances.entries()) {
        assert.equal(row[i], 0.5);
        for (const [j, win] of row.entries()) assertClose(win + chances[j]![i]!, 1, 1e-15, 'sum');
      }
    }),
  );
});

test('elections give chances that add up to 1, and the Markov one is where a day changes nothing', () => {
  fc.assert(
    fc.property(actors, voting, contest, (all, how, power) => {
      const chances = victoryChances(all, how, power);
      const [markov, conditional] = [markovElection(chances), conditionalElection(chances)];
      for (const election of [markov, conditional]) {
        assert.ok(election.every((chance) => chance >= 0));
        assertClose(
          election.reduce((sum, chance) => sum + chance, 0),
          1,
          1e-12,
          'sum',
        );
      }
      for (const [i, own] of markov.entries()) {
        const next = chances[i]!.reduce((sum, win, j) => sum + win * (own + markov[j]!), 0) / all.length;
        assertClose(next, own, 1e-14, 'still');
      }
    }),
  );
});

test('an option that beats all for certain ends up in force, and one that loses to all never', () => {
  const certain = [
    [0.5, 0, 0, 1],
    [1, 0.5, 1, 1],
    [1, 0, 0.5, 1],
    [0, 0, 0, 0.5],
  ];
  assert.deepEqual(markovElection(certain), [0, 1, 0, 0]);
  assert.deepEqual(conditionalElection(certain), [0, 1, 0, 0]);
  const circle = [
    [0.5, 1, 0],
    [0, 0.5, 1],
    [1, 0, 0.5],
  ];
  assertAllClose(markovElection(circle), [1 / 3, 1 / 3, 1 / 3], 1e-15, 'a circle');
  assert.throws(() => conditionalElection(circle), /^DomainError: chances: found 'no option that can beat all others'/);
});

test('who gains weight gains chances of his option against every other', () => {
  fc.assert(
    fc.property(actors, voting, contest, fc.nat(), inside(0.1, 5), (all, how, power, who, more) => {
      const place = who % all.length;
      const heavier = all.with(place, { ...all[place]!, weight: all[place]!.weight + more });
      const [before, after] = [victoryChances(all, how, power), victoryChances(heavier, how, power)];
      for (const [j, chance] of before[place]!.entries()) assert.ok(after[place]![j]! >= chance - 1e-15);
    }),
  );
});

test('two coalitions of 3 and 1 by hand, in every contest and by every way of voting', () => {
  const two = [
    { position: 0, weight: 3 },
    { position: 0.5, weight: 1 },
  ];
  // The coalition that starts at 1e-8 instead of nothing shows in the eighth place.
  for (const [power, chance] of [
    [1, 3 / 4],
    [2, 9 / 10],
    [4, 81 / 82],
    [8, 6561 / 6562],
  ] as const)
    for (const how of ['proportional', 'binary', 'cubic'] as const)
      assertClose(victoryChances(two, how, power)[0]![1]!, chance, 1e-7, `${how} ${power}`);
  const three = [
    { position: 0, weight: 1 },
    { position: 0.5, weight: 1 },
    { position: 1, weight: 1.5 },
  ];
  const first = (how: Voting) => victoryChances(three, how, 1)[0]![1]!;
  // Against the middle, the first has himself: 1 · .5 of 1.75, 1 of 3.5, 1 · .125 of .4375.
  assertClose(first('proportional'), 2 / 7, 1e-7, 'proportional');
  assertClose(first('binary'), 2 / 7, 1e-7, 'binary');
  assertClose(first('cubic'), 2 / 7, 1e-7, 'cubic');
  const uneven = victoryChances([...three, { position: 0.3, weight: 1 }], 'cubic', 1)[0]![1]!;
  // The fourth lies .3 from the first and .2 from the middle: a vote of .1 cubed for the middle.
  assertClose(uneven, 0.125 / (0.4375 + 0.001), 1e-7, 'cubic, uneven');
});

test('a sharper contest gives more to the stronger side, and nearly all to the weighted median', () => {
  const three = [0, 0.5, 1].map((position, i) => ({ position, weight: [1, 2, 1.5][i]! }));
  const medians = ([1, 2, 4, 8] as const).map(
    (power) => markovElection(victoryChances(three, 'proportional', power))[1]!,
  );
  assert.deepEqual(
    medians,
    medians.toSorted((a, b) => a - b),
  );
  assert.ok(medians[3]! > 0.99);
});

test('equal weights at even places split as 1 : 2 : 1 and 3 : 8 : 3', () => {
  const chances = victoryChances(
    [0, 0.5, 1].map((position) => ({ position, weight: 1 })),
    'proportional',
    1,
  );
  assertAllClose(markovElection(chances), [0.25, 0.5, 0.25], 1e-8, 'Markov');
  assertAllClose(conditionalElection(chances), [3 / 14, 8 / 14, 3 / 14], 1e-8, 'conditional');
});

test('the bold think better of what is far, and utility falls from 1 to 0 for the neutral', () => {
  assert.deepEqual([utility(0), utility(0.25), utility(1)], [1, 0.75, 0]);
  fc.assert(
    fc.property(inside(0.01, 0.99), inside(-1, 0.9), (distance, risk) => {
      assert.ok(utility(distance, risk + 0.1) > utility(distance, risk));
    }),
  );
});

test('attitudes to risk run from −1 to 1 with the chances they come from', () => {
  assert.deepEqual(riskFromChances([0.25, 0.5, 0.25]), [-1, 1, -1]);
  assertAllClose(riskFromChances([0.1, 0.2, 0.7]), [-1, -2 / 3, 1], 1e-15, 'risk');
});

test('actors and tables outside the domain are refused by name', () => {
  const actor = { position: 0.5, weight: 1 };
  assert.throws(() => victoryChances([], 'binary', 1), /^DomainError: actors: found 'an empty list'/);
  assert.throws(() => victoryChances([actor, { ...actor, weight: 0 }], 'binary', 1), /actors\[1\].weight: found 0/);
  assert.throws(() => victoryChances([{ ...actor, position: 2 }], 'binary', 1), /actors\[0\].position: found 2/);
  assert.throws(
    () =>
      markovElection([
        [0.5, 0.4],
        [0.4, 0.5],
      ]),
    /chances\[0\]\[1\] \+ chances\[1\]\[0\]: found 0.8/,
  );
  assert.throws(() => conditionalElection([[0.5, 0.5]]), /^DomainError: chances\[0\]: found 2, expected 1 chances/);
  assert.throws(() => riskFromChances([0.5, 0.5]), DomainError);
  assert.throws(() => utility(0.5, 2), /^DomainError: risk: found 2/);
});
