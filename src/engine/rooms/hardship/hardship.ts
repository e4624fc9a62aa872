import { normalLuck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { exp } from '../../math/exp.ts';
import type { World } from '../../world.ts';

/** Days in which the spark of a march falls to 1/e. */
const MARCH_ECHO = 4;

/**
 * Wants and the street move: wants return to their level, the street is recruited by wants and sparks and tires. Writes
 * H_t, P_t and what they cost a member per unit of sensitivity. Pinned days take the observed value.
 */
export function endure(world: World): void {
  const { state, values, scenario, seed, history } = world;
  const v = values.hardship;
  if (state.day > 0) {
    const { wants, street } = scenario.pins;
    const chance = (question: number): number => normalLuck(seed, history, question, state.key, 0);
    const drift = state.wants + v.wantsSpeed * (v.wantsMean - state.wants);
    state.wants = wants[state.day - 1] ?? clamp(drift + v.wantsNoise * chance(QUESTION.hardship));
    const p = state.street;
    const crowd = p + v.recruit * state.wants * spark(world) * (1 - p) - v.fatigue * p + state.backlash;
    state.street =
      street[state.day - 1] ?? clamp(crowd + v.streetNoise * Math.sqrt(p * (1 - p) + 0.01) * chance(QUESTION.street));
  } else {
    state.wants = v.wantsStart;
    state.street = v.streetStart;
  }
  state.wantsCost = v.wantsCost * state.wants;
  state.crowdCost = v.crowdCost * state.street;
}

/** What brings people out today: the standing spark, doubled for a while by an arrest, and the echo of marches. */
function spark(world: World): number {
  const { state, values, scenario } = world;
  const angry = state.day <= state.arrestDay + values.response.backlashDays;
  let size = values.hardship.sparkStart * (angry ? 2 : 1);
  for (const event of scenario.events) {
    if (event.kind === 'march' && event.day <= state.day)
      size += event.size * exp(-(state.day - event.day) / MARCH_ECHO);
  }
  return size;
}

const clamp = (x: number): number => Math.min(1, Math.max(0, x));
