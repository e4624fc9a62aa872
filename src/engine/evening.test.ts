import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONDUCTS, type Conduct } from './conduct.ts';
import { evening } from './evening.ts';
import { make, type Sketch, tinyWorld } from './testing/tiny.ts';
import { settle, type World } from './world.ts';

const staff: Sketch[] = [{}, { staff: true }, { staff: true, abroad: true }, { rank: 1, commander: 0 }, { rank: 4 }];

function after(changes: Record<number, Conduct>, before: (world: World) => void = () => {}): World {
  const world = tinyWorld(staff);
  before(world);
  for (const [i, conduct] of Object.entries(changes)) settle(world, Number(i), CONDUCTS.indexOf(conduct));
  evening(world);
  return world;
}

describe('the evening', () => {
  it('lets what was settled take effect at once, and the day begin anew', () => {
    const world = after({ 0: 'defected', 4: 'deserted' });
    assert.deepEqual([...world.conduct], [3, 0, 0, 0, 4]);
    assert.deepEqual([...world.signs], [3, 0, 0, 0, 4]);
    assert.equal(world.changeCount, 0);
    assert.deepEqual([...world.settled], [0, 0, 0, 0, 0]);
  });
  it('moves heads and strength from one conduct to the other', () => {
    const world = after({ 0: 'withholds', 3: 'plots' });
    assert.deepEqual([...world.heads.subarray(0, 15)], [2, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
    assert.equal(world.state.strengthBy[5], 12 * 2 ** 20);
    assert.equal(world.state.strengthBy[11], 5 * 2 ** 20);
    assert.equal(world.state.plotters, 1);
    assert.deepEqual([world.state.officersThere, world.state.officersAgainst], [2, 1]);
  });
  it('counts who was found no more among the officers there, nor among plotters', () => {
    const world = after({ 3: 'detained' }, (w) => make(w, 3, 'plots'));
    assert.deepEqual([world.state.plotters, world.state.officersThere, world.state.officersAgainst], [0, 1, 0]);
  });
  it('shows who serves again as he feels', () => {
    const world = after({ 4: 'serves' }, (w) => {
      make(w, 4, 'withholds');
      w.people.worth[4] = -3;
    });
    assert.equal(world.signs[4], 6);
  });
  it('changes nothing for who settles to do as before', () => {
    const world = after({ 0: 'withholds' }, (w) => make(w, 0, 'withholds'));
    assert.deepEqual([world.generals, world.changeCount, world.settled[0]], [[], 0, 0]);
  });
});

describe('generals who take an open step', () => {
  it('are noted with what they command; who turns is told of, who withholds is not', () => {
    const world = after({ 0: 'withholds', 1: 'defected', 2: 'defected', 3: 'defected' });
    assert.deepEqual(
      world.generals.map(({ member, conduct, line, abroad }) => [member, conduct, line, abroad]),
      [
        [0, 'withholds', true, false],
        [1, 'defected', false, false],
        [2, 'defected', false, true],
      ],
    );
    assert.deepEqual(
      world.events.map((event) => event.says),
      ['a general on a staff post goes over to the opposition', 'a general posted abroad goes over to the opposition'],
    );
  });
  it('are not noted for plotting, being detained or leaving, nor before day 1', () => {
    assert.deepEqual(after({ 0: 'plots', 1: 'detained', 2: 'deserted' }).generals, []);
    assert.deepEqual(after({ 0: 'defected' }, (w) => Object.assign(w.state, { day: 0 })).generals, []);
  });
});
