import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarioOf, worldOf } from './armies.ts';
import { live } from './live.ts';
import { daily } from './measures.ts';

/**
 * A force that is fed little and earns nothing, is offered much and hardly prosecuted: nearly all would gain by a fall. Their
 * duty keeps them from the crowd, refusal is punished, and each fears to be the only one.
 */
const resentful = (k: number) =>
  worldOf(k, scenarioOf(), (values) => {
    values.hardship.streetStart = 0.1;
    values.hardship.crowdCost = 0;
    values.rents.mean = values.rents.mean.map((worth) => worth / 4);
    values.rents.provision = 0.3;
    values.accountability.prosecute = [0.3, 0.3, 0.3];
    values.accountability.standing = 0;
    values.accountability.relief = 0.2;
    values.amnesty.reward = 2;
    values.surveillance.informants = 0.15;
    values.surveillance.patron = 0;
    values.belief.priorMean = 0.6;
  });

test('private opposition can be nine in ten with nobody moving', () => {
  const worlds = Array.from({ length: 40 }, (_, k) => live(resentful(k + 1)));
  const opposed = worlds.map(({ record }) => Math.min(record.opposed[0], record.opposed[2]));
  const moved = worlds.map((lived) => Math.max(...daily(lived, 'mobilised')));
  const silent = worlds.filter((_, k) => opposed[k]! >= 0.9 && moved[k]! < 0.02).length;
  const mean = (numbers: readonly number[]): string =>
    (numbers.reduce((sum, x) => sum + x, 0) / numbers.length).toFixed(3);
  console.log(
    `nine in ten against, nobody moves | ${silent} of 40 worlds | opposed ${mean(opposed)} | most moved ${mean(moved)}`,
  );
  assert.ok(silent >= 1, `in none of 40 worlds were nine in ten opposed and less than .02 moved`);
});
