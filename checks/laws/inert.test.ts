import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Formation } from '../../src/engine/scenario.ts';
import { ARMY, tense, withScenario, withValues } from './armies.ts';
import { hold } from './law.ts';
import { type Case, type Lived, watch } from './live.ts';
import { paired } from './paired.ts';

/** One soldier of no strength, in a formation of his own. */
const SOLDIER: Formation = {
  ...ARMY,
  name: 'museum',
  branch: 'museum',
  members: 1,
  capital: false,
  strength: 0,
  share: [0, 0, 0, 0, 1],
};
/** A whole corps with officers, without strength. */
const CORPS: Formation = { ...SOLDIER, name: 'veterans', members: 120, share: null };

/** The share mobilised and the conduct of the first `members`, evening by evening. */
function evenings(one: Case, members: number): string[] {
  const seen: string[] = [];
  watch(one, (world) => {
    seen.push(`${world.state.mobilised} ${world.conduct.subarray(0, members).join('')}`);
  });
  return seen;
}

/** Lives world k with the formation appended and without, and says that nobody else ever did otherwise. */
function nobodyElseMoves(one: Case, added: Formation): void {
  const { formations } = one.scenario;
  const members = formations.reduce((sum, formation) => sum + formation.members, 0);
  const larger = withScenario(one, { formations: [...formations, added] });
  assert.deepEqual(evenings(larger, members), evenings(one, members), `world ${one.seed}`);
}

test('one more member without strength changes nobody else on any day', () => {
  for (let k = 1; k <= 60; k++) nobodyElseMoves(tense(k), SOLDIER);
});

test('a whole corps without strength changes nobody else on any day, where the regime does not purge', () => {
  for (let k = 1; k <= 60; k++) {
    const one = withValues(tense(k), (values) => {
      values.response.purgeTrigger = 1;
    });
    nobodyElseMoves(one, CORPS);
  }
});

/** Purges of a regime that is quick to purge a badly paid force, over a history. */
const purges = ({ record }: Lived): number => record.events.filter(({ kind }) => kind === 'purge').length;

test('a corps without strength, however content, does not change how often the regime purges', () => {
  const harsh = (k: number): Case =>
    tense(k, ({ response, rents, surveillance }) => {
      response.purgeTrigger = 0.1;
      response.purgeShare = 0.1;
      rents.mean = rents.mean.map((worth) => worth / 4);
      surveillance.informants = 0.2;
    });
  const content: Formation = { ...CORPS, members: 400, inGroup: 1 };
  const withCorps = (one: Case): Case => withScenario(one, { formations: [...one.scenario.formations, content] });
  hold(paired('purges with a content corps that has no strength: as many', 60, harsh, withCorps, purges), 'same');
});
