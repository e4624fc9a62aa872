import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Values } from '../../engine/parameters.ts';
import { equilibriumOf } from './equilibrium.ts';
import { type Dial, dialsOf, leverOf } from './levers.ts';
import { garrison, placeOf, valuesWith } from './testing/forces.ts';

/** Garrisons of different luck and sizes, near enough to a threshold that levers bite. */
const PLACES = [1, 2, 3].map((seed) => {
  const values = valuesWith(({ belief, amnesty, surveillance }) => {
    Object.assign(belief, { survivedShare: -10, priorMean: 0.35, priorSd: 0.2 });
    Object.assign(amnesty, { open: true, coverage: [1, 1, 0], status: 'law' });
    surveillance.punishment = 4;
  });
  return placeOf(garrison(300 * seed), values, seed);
});

/** By how much the threshold moves with a number, in each garrison. */
function movedBy(path: string, change: (values: Values) => void = () => {}): number[] {
  return PLACES.map(({ values, seed }) => {
    const own = structuredClone(values);
    change(own);
    const place = placeOf(garrison(300 * seed), own, seed);
    const dial = dialsOf(own).find((one) => one.path === path) as Dial;
    return leverOf(place, dial, equilibriumOf(place.world).selected).theta;
  });
}

describe('a threshold is lower', () => {
  for (const path of [
    'rents.mean.general',
    'rents.mean.field',
    'rents.provision',
    'surveillance.informants',
    'surveillance.punishment',
    'surveillance.capture',
    'decision.bond',
    'amnesty.reversal',
    'belief.priorMean',
    'force.ideologyMean.junior',
  ]) {
    it(`with more ${path}`, () => {
      const moved = movedBy(path);
      assert.ok(Math.max(...moved) <= 1e-12, moved.join());
      assert.ok(Math.min(...moved) < 0, 'and somewhere really lower');
    });
  }
  it('with a patron who commits', () => {
    for (const moved of movedBy('surveillance.patron')) assert.ok(moved < 0, String(moved));
  });
});

describe('a threshold is higher', () => {
  for (const path of [
    'amnesty.fate',
    'amnesty.reward',
    'amnesty.coverage.rights',
    'hardship.crowdCost',
    'hardship.streetStart',
    'belief.street',
    'accountability.standing',
    'accountability.relief',
  ]) {
    it(`with more ${path}`, () => {
      const moved = movedBy(path);
      assert.ok(Math.min(...moved) >= -1e-12, moved.join());
      assert.ok(Math.max(...moved) > 0, 'and somewhere really higher');
    });
  }
});

describe('an amnesty', () => {
  const thresholds = (change: (values: Values) => void): number[] =>
    PLACES.map(({ values, seed }) => {
      const own = structuredClone(values);
      change(own);
      return equilibriumOf(placeOf(garrison(300 * seed), own, seed).world).selected.theta;
    });
  const pairs = (change: (values: Values) => void, base: (values: Values) => void = () => {}) => {
    const before = thresholds(base);
    return thresholds((values) => {
      base(values);
      change(values);
    }).map((theta, k) => theta - before[k]!);
  };
  it('that is covered and only for those who move raises the threshold', () => {
    for (const moved of pairs(
      ({ amnesty }) => Object.assign(amnesty, { status: 'guaranteed-abroad' }),
      ({ amnesty }) => Object.assign(amnesty, { status: 'announced' }),
    ))
      assert.ok(moved > 0, String(moved));
  });
  it('that spares those who stay as well lowers it', () => {
    for (const moved of pairs(({ amnesty }) => Object.assign(amnesty, { blanket: true })))
      assert.ok(moved < 0, String(moved));
  });
  it('of a forum that stays excluded moves nothing', () => {
    const moved = pairs(({ amnesty }) => Object.assign(amnesty, { coverage: [1, 1, 1] }));
    assert.deepEqual(moved, [0, 0, 0], 'a foreign court that does not waive');
  });
});
