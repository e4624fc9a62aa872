import { noted } from '../../noted.ts';
import { askEverybody } from '../../steady.ts';
import type { World } from '../../world.ts';
import { bestCover, coverOfLaw, dealsWith, termsMoved } from './promise.ts';

/**
 * What each member is offered for turning in time: the exposure that law and side deals cover, as far as the promise
 * will be kept. Writes `reward` and `cover` by formation, and every member's `remission`, only on days when it moved.
 */
export function offer(world: World): void {
  const { state, scenario } = world;
  let same = state.day > 0;
  const put = (array: Float64Array, at: number, value: number): void => {
    if (noted(array, at, value)) same = false;
  };
  if (termsMoved(world)) {
    const law = coverOfLaw(world);
    for (let code = 0; code < scenario.formations.length; code++) {
      const deals = dealsWith(world, scenario.formations[code]!.name);
      let reward = world.values.amnesty.reward;
      for (const deal of deals) reward = Math.max(reward, deal.reward);
      put(state.reward, code, reward);
      for (let at = 0; at < 15; at++) put(state.cover, code * 15 + at, bestCover(world, law[at]!, deals, at));
    }
  }
  for (let f = 0; f < 3; f++) put(world.forumsRemitted, f, state.forums[f]!);
  if (same) return;
  askEverybody(world);
  remit(world);
}

function remit(world: World): void {
  const { state, posts, people, remission } = world;
  const [e0, e1, e2] = [state.forums[0]!, state.forums[1]!, state.forums[2]!];
  const { cover } = state;
  const k = people.culpability;
  for (let i = 0; i < remission.length; i++) {
    const at = posts.formation[i]! * 15 + posts.rank[i]! * 3;
    const rights = e0 * Math.min(1, k[3 * i]!) * cover[at]!;
    const corruption = e1 * Math.min(1, k[3 * i + 1]!) * cover[at + 1]!;
    remission[i] = rights + corruption + e2 * Math.min(1, k[3 * i + 2]!) * cover[at + 2]!;
  }
}
