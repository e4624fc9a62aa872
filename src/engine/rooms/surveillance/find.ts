import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { DETAINED, PLOTS } from '../../conduct.ts';
import { ABROAD } from '../../force/people.ts';
import { remember, settle, type World } from '../../world.ts';

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
