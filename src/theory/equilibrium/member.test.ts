import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONDUCTS } from '../../engine/conduct.ts';
import { choices } from '../../engine/day.ts';
import { evening } from '../../engine/evening.ts';
import { equilibriumOf } from './equilibrium.ts';
import { standingOf } from './member.ts';
import { garrison, morningOf, valuesWith } from './testing/forces.ts';

describe('where a member stands', () => {
  const values = valuesWith(({ belief, decision, surveillance }) => {
    Object.assign(belief, { priorMean: 0.2, survivedShare: -10, selection: 'high' });
    Object.assign(surveillance, { punishment: 1, informants: 0.03 });
    Object.assign(decision, { attention: 1, openSameDay: true, desert: false });
  });
  const world = morningOf(garrison(400), values);
  const { selected } = equilibriumOf(world);
  const standings = Array.from(world.conduct, (_, i) => standingOf(world, i, selected.theta));
  it('is his best line at his belief, and changes where two lines are worth the same', () => {
    for (const { lines, steps, belief, does } of standings) {
      assert.equal(steps.findLast(({ from }) => from <= belief)?.line, does);
      const worth = (name: string, p: number): number => {
        const { stands, falls } = lines.find(({ line }) => line === name)!;
        return stands + p * (falls - stands);
      };
      for (let k = 1; k < steps.length; k++) {
        const { from, line } = steps[k]!;
        if (from > 0) assert.ok(Math.abs(worth(line, from) - worth(steps[k - 1]!.line, from)) < 1e-9);
      }
    }
  });
  it('is what the engine lets him do when all believe in the threshold', () => {
    world.values.belief.rule = 'equilibrium';
    choices(world);
    evening(world);
    const wanted = { serve: 'serves', withhold: 'withholds', turn: 'defected', desert: 'deserted' } as const;
    const differ = standings.filter(({ does }, i) => CONDUCTS[world.conduct[i]!] !== wanted[does]);
    const moved = standings.filter(({ does }) => does !== 'serve').length;
    assert.ok(moved > 5, `${moved} move`);
    assert.deepEqual(differ, []);
  });
});
