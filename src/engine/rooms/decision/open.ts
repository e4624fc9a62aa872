import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { DEFECTED, PLOTS } from '../../conduct.ts';
import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import { settle, type World } from '../../world.ts';
import { commanderSign } from './payoffs.ts';

/** Chance that a plotter goes open today of his own accord: calls make it likelier. */
export function chanceToGoOpen(world: World): number {
  const g = world.values.decision.goOpen;
  return g === 1 ? 1 : 1 - exp((1 + world.state.call) * log(1 - g));
}

/** Plotters who were not found and did not give up go open: at once behind a commander who turned, else by chance. */
export function goOpen(world: World): void {
  const { state, conduct, settled, posts } = world;
  if (state.plotters === 0) return;
  const chance = chanceToGoOpen(world);
  for (let i = conduct.indexOf(PLOTS); i >= 0; i = conduct.indexOf(PLOTS, i + 1)) {
    if (settled[i] === 1) continue;
    const leads = commanderSign(world, i) === DEFECTED;
    if (leads || luck(world.seed, world.history, QUESTION.goOpen, state.key, posts.key[i]!) < chance)
      settle(world, i, DEFECTED);
  }
}
