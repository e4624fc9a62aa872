import { buildPosts } from '../../../engine/force/build.ts';
import type { Critical } from '../../../engine/force/critical.ts';
import { usualValues, type Values } from '../../../engine/parameters.ts';
import { ARMY, tinyScenario } from '../../../engine/reference/tiny-force.ts';
import type { Scenario } from '../../../engine/scenario.ts';
import { createWorld, type World } from '../../../engine/world.ts';
import type { Place } from '../levers.ts';
import { onceOnly, openMorning } from '../morning.ts';

/** A force coded by critical beliefs, in a world without street, states or patron. */
export function coded(critical: Critical, members = 100): Scenario {
  return tinyScenario({
    formations: [{ ...ARMY, members, critical }],
    without: ['hardship', 'recognition', 'response', 'council'],
  });
}

/** A garrison of ordinary members with the usual payoffs. */
export function garrison(members = 1000): Scenario {
  return tinyScenario({ formations: [{ ...ARMY, members }] });
}

/** The usual values with some changed. */
export function valuesWith(change: (values: Values) => void): Values {
  const values = usualValues();
  values.surveillance.patron = 0;
  change(values);
  return values;
}

/** A world on its first morning, as the analysis takes it. */
export function placeOf(scenario: Scenario, values: Values, seed = 1, history = 1): Place {
  const once = onceOnly(scenario);
  const world = createWorld(once, buildPosts(once, values, seed));
  openMorning(world, values, seed, history);
  return { world, values, seed, history };
}

/** The same, the world alone. */
export const morningOf = (scenario: Scenario, values: Values, seed = 1): World => placeOf(scenario, values, seed).world;
