import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import type { World } from '../../world.ts';

/**
 * How densely the ranks are watched. Writes ι, the trust that ties can bear, and the chance that a plotter is found: in a
 * day, and before he goes open, as everybody reckons and as those reckon who fear that they were seen.
 */
export function watch(world: World): void {
  const { state, values } = world;
  const v = values.surveillance;
  state.informants = Math.min(1, v.informants + v.patronMen * Math.max(0, v.patron));
  state.trust = v.trust * exp(-(v.distrust * state.informants));
  state.found = v.contacts > 0 ? 1 - exp(v.contacts * log(1 - state.informants * (1 - v.tradecraft))) : 0;
  const alarmed = 1 - exp(values.council.alarm * log(1 - state.found));
  state.foundFirst = beforeOpen(state.found, values.decision.goOpen);
  state.foundFirstAlarmed = beforeOpen(alarmed, values.decision.goOpen);
}

const beforeOpen = (found: number, open: number): number => (found + open > 0 ? found / (found + open) : 0);
