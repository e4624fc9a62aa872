import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFECTED, DESERTED, DETAINED, PLOTS, WITHHOLDS } from '../conduct.ts';
import { following } from './standing.ts';
import { chanceFoundFirst, surveillance } from './surveillance.ts';
import { type Sketch, type SketchedTie, tinyWorld } from './tiny-force.ts';

describe('who would follow a commander', () => {
  it('those he trusts who dissent, withhold, plot or turned, among all line posts directly under him', () => {
    const under: Sketch = { rank: 2, commander: 0, worth: 1 };
    const world = tinyWorld([
      { rank: 1 },
      { ...under, worth: -1 },
      under,
      under,
      under,
      under,
      under,
      under,
      { ...under, worth: -1, commanderLuck: 65535 },
      { ...under, worth: -1, staff: true },
      { rank: 3, commander: 1, worth: -1 },
    ]);
    [WITHHOLDS, PLOTS, DEFECTED, DESERTED, DETAINED].forEach((conduct, i) => {
      world.members[i + 2]!.conduct = conduct;
    });
    assert.equal(following(world, world.members[0]!), 4 / 8);
    assert.equal(following(world, world.members[10]!), 0);
  });
});

describe('a tie', () => {
  it('is read with the luck of its reader, which stands in the list of the other', () => {
    const ties: SketchedTie[] = [
      [0, 2, 102, 120],
      [1, 2, 112, 121],
    ];
    const world = tinyWorld([{}, {}, {}], ties);
    const read = world.members.map(({ ties: own }) => own.map(({ peer, luck }) => [peer.index, luck]));
    assert.deepEqual(read, [
      [[2, 102]],
      [[2, 112]],
      [
        [0, 120],
        [1, 121],
      ],
    ]);
  });
});

describe('surveillance', () => {
  it('who came to a meeting that was found fears it more, to the last day of his fear', () => {
    const world = tinyWorld([{}]);
    const first = world.members[0]!;
    const daily = 1 - (1 - 0.09) ** 0.25;
    const feared = 1 - (1 - 0.09) ** 0.75;
    const near = (expected: number): void => assert.ok(Math.abs(chanceFoundFirst(world, first) - expected) < 1e-14);
    near(daily / (daily + 0.15));
    first.alarmedUntil = 1;
    near(feared / (feared + 0.15));
    first.alarmedUntil = 0;
    near(daily / (daily + 0.15));
  });
  it('finds plotters at home, and nobody else', () => {
    const world = tinyWorld([{}, { abroad: true, staff: true }, {}]);
    world.values.surveillance.informants = 1;
    world.values.surveillance.tradecraft = 0;
    world.members[0]!.conduct = PLOTS;
    world.members[1]!.conduct = PLOTS;
    surveillance(world);
    assert.deepEqual(
      world.members.map((member) => member.found),
      [true, false, false],
    );
    assert.equal(world.members[0]!.evening, DETAINED);
  });
});
