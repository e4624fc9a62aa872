import { noted } from '../../noted.ts';
import { askEverybody } from '../../steady.ts';
import type { World } from '../../world.ts';

/**
 * What each member faces if the regime falls and he did not turn: severity × culpability (at most full) × chance of
 * prosecution, over three forums. Writes `forums` and every member's `exposure` J, only on days when a lever moved.
 */
export function accountFor(world: World): void {
  const { state, values, people, exposure } = world;
  const { severity, prosecute } = values.accountability;
  let same = state.day > 0;
  for (let f = 0; f < 3; f++) if (noted(state.forums, f, severity[f]! * prosecute[f]!)) same = false;
  if (same) return;
  askEverybody(world);
  const [e0, e1, e2] = [state.forums[0]!, state.forums[1]!, state.forums[2]!];
  const k = people.culpability;
  for (let i = 0; i < exposure.length; i++) {
    exposure[i] = e0 * Math.min(1, k[3 * i]!) + e1 * Math.min(1, k[3 * i + 1]!) + e2 * Math.min(1, k[3 * i + 2]!);
  }
}
