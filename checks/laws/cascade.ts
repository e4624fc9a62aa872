import type { Values } from '../../src/engine/parameters.ts';
import { usualValues } from '../../src/engine/parameters.ts';
import type { Scenario } from '../../src/engine/scenario.ts';
import { ARMY, scenarioOf } from './armies.ts';
import type { Case } from './live.ts';

/** Share of his circle that must have moved before a member moves. */
const THRESHOLD = 0.18;
const MEMBERS = 3000;

/**
 * Watts's world: members alike, who see only their trusted peers and turn when the share of them who turned reaches the
 * threshold; three in three thousand start. Serving is worth 0 and turning costs the threshold while the regime stands
 * and gains the rest if it falls.
 */
export function wattsWorld(seed: number, ties: number, trust = 1): Case {
  const values = usualValues();
  flat(values, THRESHOLD);
  readsTheShare(values, 1);
  values.force.ties = 'random';
  values.force.peers = ties;
  values.surveillance.trust = trust;
  return { scenario: aFewBegin(0), values, seed };
}

/** A crowd in which each sees how many moved in all, and follows almost anybody; the in-group sees more in the regime. */
export function crowd(seed: number, inGroup: number): Case {
  const values = usualValues();
  flat(values, 1 / MEMBERS);
  readsTheShare(values, 0);
  values.force.inGroupWorth = 6;
  return { scenario: aFewBegin(inGroup), values, seed };
}

function aFewBegin(inGroup: number): Scenario {
  return scenarioOf({
    days: 40,
    formations: [{ ...ARMY, members: MEMBERS, inGroup }],
    without: ['recognition', 'hardship', 'rents', 'accountability', 'surveillance', 'council', 'response'],
    events: [
      {
        day: 1,
        says: 'a few begin',
        kind: 'move',
        who: { formation: null, rank: null, post: null, abroad: null, count: 3 },
        conduct: 'defected',
      },
    ],
  });
}

/** Nothing sets members apart: no rents, ideology, culpability or rank, and only serving and turning. */
function flat(values: Values, threshold: number): void {
  values.force.ideologyMean = [0, 0, 0, 0, 0];
  values.force.ideologySd = [0, 0, 0, 0, 0];
  values.force.weight = [1, 1, 1, 1, 1];
  values.force.staffFactor = 1;
  values.force.abroad = [0, 0, 0, 0, 0];
  values.rents.provision = 0;
  values.amnesty.coverage = [0, 0, 0];
  values.amnesty.reward = 1 - threshold;
  values.surveillance.capture = 0.5;
  values.surveillance.punishment = 2 * threshold;
  Object.assign(values.decision, {
    withhold: false,
    desert: false,
    carry: false,
    openSameDay: true,
    attention: 1,
    safety: 0,
    bond: 0,
  });
}

/** Beliefs are the share that moved, of the trusted circle or of all; the regime is out of reach. */
function readsTheShare(values: Values, near: number): void {
  Object.assign(values.belief, {
    rule: 'share',
    near,
    commander: 0,
    dissent: 0,
    momentum: false,
    priorMean: 5,
    priorSd: 0.001,
  });
}
