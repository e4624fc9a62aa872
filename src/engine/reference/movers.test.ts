import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from '../chance/luck.ts';
import { QUESTION } from '../chance/questions.ts';
import { DEFECTED, DESERTED, PLOTS } from '../conduct.ts';
import type { DatedEvent, Selector } from '../scenario.ts';
import { move } from './movers.ts';
import { type Sketch, tinyScenario, tinyWorld } from './tiny-force.ts';
import type { World } from './world.ts';

const anybody: Selector = { formation: null, rank: null, post: null, abroad: null, count: 1 };
const act = (who: Partial<Selector>, conduct: 'defected' | 'deserted'): DatedEvent => ({
  kind: 'move',
  day: 1,
  says: '',
  who: { ...anybody, ...who },
  conduct,
});

function onDay(sketches: readonly Sketch[], events: readonly DatedEvent[], scale = 1): World {
  return tinyWorld(sketches, [], tinyScenario({ events, scale }));
}

const evenings = (world: World): number[] => world.members.map((member) => member.evening);
const today = (day: number): boolean => day === 1;

/** Four majors in the order of their luck. */
const byLuck = [0, 1, 2, 3].sort((a, b) => luckOf(a) - luckOf(b));
function luckOf(i: number): number {
  return luck(1, 0, QUESTION.move, 0, onDay(majors(), []).members[i]!.key);
}
function majors(): Sketch[] {
  return [{ rank: 1 }, { rank: 1 }, { rank: 1 }, { rank: 1 }];
}

describe('named movers', () => {
  it('are the first by luck, and nobody is named twice on a day', () => {
    const world = onDay(majors(), [act({ count: 2 }, 'defected'), act({}, 'deserted')]);
    move(world, today);
    assert.deepEqual(
      byLuck.map((i) => evenings(world)[i]),
      [DEFECTED, DEFECTED, DESERTED, 0],
    );
  });
  it('are not those who were found today, nor those who are gone', () => {
    const world = onDay(majors(), [act({}, 'defected')]);
    world.members[byLuck[0]!]!.found = true;
    world.members[byLuck[1]!]!.conduct = DESERTED;
    world.members[byLuck[2]!]!.conduct = PLOTS;
    move(world, today);
    assert.equal(world.members[byLuck[2]!]!.evening, DEFECTED);
    assert.equal(evenings(world).filter((conduct) => conduct === DEFECTED).length, 1);
  });
  it('are scaled with the force, to one at the least', () => {
    const world = onDay(majors(), [act({ count: 30 }, 'defected'), act({ count: 1 }, 'deserted')], 10);
    move(world, today);
    assert.deepEqual(evenings(world).toSorted(), [DEFECTED, DEFECTED, DEFECTED, DESERTED]);
  });
  it('match in formation, rank, post and place', () => {
    const posted: Sketch[] = [
      { rank: 0 },
      { rank: 1, staff: true },
      { rank: 1, staff: true, abroad: true },
      { rank: 1 },
    ];
    const of = (who: Partial<Selector>): number[] => {
      const world = onDay(posted, [act({ ...who, count: 9 }, 'defected')]);
      move(world, today);
      return evenings(world).flatMap((conduct, i) => (conduct === DEFECTED ? [i] : []));
    };
    assert.deepEqual(of({ rank: 0 }), [0]);
    assert.deepEqual(of({ post: 'staff' }), [1, 2]);
    assert.deepEqual(of({ abroad: true }), [2]);
    assert.deepEqual(of({ rank: 1, abroad: false, post: 'line' }), [3]);
    assert.deepEqual(of({ formation: 'navy' }), []);
  });
});
