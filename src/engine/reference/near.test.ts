import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFECTED, DESERTED, DETAINED, PLOTS, WITHHOLDS } from '../conduct.ts';
import { localShare } from './near.ts';
import { isTrusted } from './surveillance.ts';
import { type Sketch, type SketchedTie, tinyWorld } from './tiny-force.ts';
import type { World } from './world.ts';

/** Ties are trusted below .8·e^(-5·.18) today: luck 21315 or less of 65536. */
const LAST_TRUSTED = Math.ceil(0.8 * Math.exp(-0.9) * 65536) - 1;
const PUBLIC = 0.123;

/** A reader with seven peers; all but the last are trusted by him, none of them trusts him. */
function circle(commander?: number): World {
  const reader: Sketch = { rank: 3, worth: 1, ...(commander === undefined ? {} : { commander }) };
  const unhappy: Sketch = { rank: 3, worth: -1 };
  const content: Sketch = { rank: 3, worth: 1 };
  const ties = [1, 2, 3, 4, 5, 6, 7].map((i): SketchedTie => [0, i, i === 7 ? LAST_TRUSTED + 1 : LAST_TRUSTED, 65535]);
  const peers = [content, content, content, content, unhappy, content, content];
  const world = tinyWorld([reader, ...peers, { rank: 2, worth: 1 }], ties);
  const conducts = [DEFECTED, DESERTED, PLOTS, WITHHOLDS];
  conducts.forEach((conduct, i) => {
    world.members[i + 1]!.conduct = conduct;
  });
  world.members[7]!.conduct = DEFECTED;
  return world;
}

const close = (actual: number, expected: number): void => assert.ok(Math.abs(actual - expected) < 1e-15, `${actual}`);

describe('the local share by hand', () => {
  it('without a commander: three moved, one withholds, one dissents, of six trusted', () => {
    const world = circle();
    close(localShare(world, world.members[0]!, PUBLIC), (3 + 0.7 + 0.15) / 6);
  });
  it('a trust that is not returned is not read', () => {
    const world = circle();
    assert.equal(localShare(world, world.members[1]!, PUBLIC), PUBLIC);
  });
  it('who is detained counts as one read, and as nothing moved', () => {
    const world = circle();
    world.members[1]!.conduct = DETAINED;
    close(localShare(world, world.members[0]!, PUBLIC), (2 + 0.7 + 0.15) / 6);
  });
  it('the commander weighs two peers, by his open conduct alone', () => {
    const seen: [number, number][] = [
      [0, 0],
      [PLOTS, 0],
      [WITHHOLDS, 0.7],
      [DEFECTED, 1],
      [DESERTED, 1],
      [DETAINED, 0],
    ];
    for (const [conduct, value] of seen) {
      const world = circle(8);
      world.members[8]!.conduct = conduct;
      close(localShare(world, world.members[0]!, PUBLIC), (3.85 + 2 * value) / 8);
    }
  });
  it('who reads nobody takes what is public', () => {
    const world = tinyWorld([{ rank: 3 }, { rank: 2 }]);
    assert.equal(localShare(world, world.members[0]!, PUBLIC), PUBLIC);
  });
  it('an assembly shows the open share of the rank, and makes ties trusted', () => {
    const world = circle();
    world.values.belief.assembly = [0, 0, 0, 0.4, 0];
    assert.ok(isTrusted(world, 3, LAST_TRUSTED + 1) && !isTrusted(world, 2, LAST_TRUSTED + 1));
    const nearShare = (4 + 0.7 + 0.15) / 7;
    close(localShare(world, world.members[0]!, PUBLIC), 0.6 * nearShare + 0.4 * ((3 + 0.7) / 8));
  });
});
