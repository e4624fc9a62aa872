import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPosts } from '../engine/force/build.ts';
import { smallPriors, smallScenario } from '../experiments/ensemble/testing/small.ts';
import { identityOf } from './identity.ts';

const parts = { case: 'small', caseHash: 'c', scenario: smallScenario(), priors: smallPriors(), engine: '1', seed: 1 };

test('members are those that the engine makes, at any scale', () => {
  for (const scale of [1, 3, 7, 39, 1000]) {
    const scenario = { ...parts.scenario, scale };
    const { members } = identityOf({ ...parts, scenario });
    assert.equal(members, buildPosts(scenario, parts.priors.values, 1).count, `scale ${scale}`);
  }
});

test('the hash of the world does not depend on the order in which things are written', () => {
  const reversed = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T;
  const same = { ...parts, scenario: reversed(parts.scenario), priors: reversed(parts.priors) };
  assert.equal(identityOf(same).world, identityOf(parts).world);
});

test('the hash of the world changes with scenario and priors, and with nothing else', () => {
  const { world } = identityOf(parts);
  const [first, ...others] = parts.priors.drawn;
  const narrower = { ...first!, spread: { form: 'between', low: 0.1, high: 0.2 } } as const;
  const priors = { ...parts.priors, drawn: [narrower, ...others] };
  assert.notEqual(identityOf({ ...parts, priors }).world, world);
  assert.notEqual(identityOf({ ...parts, scenario: { ...parts.scenario, without: ['council'] } }).world, world);
  assert.equal(identityOf({ ...parts, seed: 2, engine: '2', design: 'sobol' }).world, world);
});

test('an infinite bound and a missing one are two worlds', () => {
  const bounded = (high: number | null) => {
    const spread = { form: 'normal', mean: 0, sd: 1, low: null, high } as const;
    return { ...parts.priors, drawn: [{ ...parts.priors.drawn[0]!, spread }] };
  };
  const world = (high: number | null): string => identityOf({ ...parts, priors: bounded(high) }).world;
  assert.notEqual(world(null), world(Number.POSITIVE_INFINITY));
});
