import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { DETAINED, PLOTS } from '../../conduct.ts';
import { ABROAD } from '../../force/people.ts';
import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import { remember, settle, type World } from '../../world.ts';

/**
 * How densely the ranks are watched. Writes ι, the trust that ties can bear, and the chance that a plotter is found: in a
 * day, and before he goes open, as everybody reckons and as those reckon who fear that they were seen.
 */
export function watch(world: World): void {
  const { state, values } = world;
  const v = values.surveillance;
  state.informants = Math.min(1, v.informants + v.patronMen * Math.max(0, v.patron));
  state.trust = v.trust * exp(-(v.distrust * state.informants));
  state.found = 1 - exp(v.contacts * log(1 - state.informants * (1 - v.tradecraft)));
  const alarmed = 1 - exp(values.council.alarm * log(1 - state.found));
  state.foundFirst = beforeOpen(state.found, values.decision.goOpen);
  state.foundFirstAlarmed = beforeOpen(alarmed, values.decision.goOpen);
}

const beforeOpen = (found: number, open: number): number => (found + open > 0 ? found / (found + open) : 0);

/** Plotters at home are found with the day's chance; who is found is detained this evening and does nothing today. */
export function findPlotters(world: World): void {
  const { state, conduct, posts, people } = world;
  if (state.plotters === 0) return;
  for (let i = conduct.indexOf(PLOTS); i >= 0; i = conduct.indexOf(PLOTS, i + 1)) {
    if ((people.flags[i]! & ABROAD) !== 0) continue;
    if (luck(world.seed, world.history, QUESTION.found, state.key, posts.key[i]!) < state.found) {
      settle(world, i, DETAINED);
      if (posts.rank[i]! <= 1) remember(world, 'found', 'a plotting senior officer is found and detained', 1, i);
    }
  }
}
