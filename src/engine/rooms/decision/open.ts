import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { DEFECTED, PLOTS } from '../../conduct.ts';
import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import { settle, type World } from '../../world.ts';
import { commanderSign } from './payoffs.ts';

/** Plotters who were not found and did not give up go open: at once behind a commander who turned, else by chance. */
export function goOpen(world: World): void {
  const { state, values, conduct, settled, posts } = world;
  if (state.plotters === 0) return;
  const g = values.decision.goOpen;
  const chance = g === 1 ? 1 : 1 - exp((1 + state.call) * log(1 - g));
  for (let i = conduct.indexOf(PLOTS); i >= 0; i = conduct.indexOf(PLOTS, i + 1)) {
    if (settled[i] === 1) continue;
    const leads = commanderSign(world, i) === DEFECTED;
    if (leads || luck(world.seed, world.history, QUESTION.goOpen, state.key, posts.key[i]!) < chance)
      settle(world, i, DEFECTED);
  }
}
