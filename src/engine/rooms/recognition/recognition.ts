import type { ForeignState } from '../../scenario.ts';
import { remember, type World } from '../../world.ts';

/**
 * Foreign states take their stand: on their date, or when enough of their bloc has done so while the street is out. All
 * look at yesterday. Writes X_t, the weighted share that recognises, and F_t, the believed threat of force.
 */
export function recognise(world: World): void {
  const { scenario, state, values } = world;
  const yesterday = Array.from(state.recognised);
  const streetOut = state.day > 0 && state.street >= values.recognition.streetNeeded;
  let recognising = 0;
  let all = 0;
  scenario.states.forEach((foreign, j) => {
    const byDate = foreign.day !== null && state.day >= foreign.day;
    const byBloc =
      streetOut &&
      foreign.threshold !== null &&
      blocShare(scenario.states, foreign.bloc, yesterday) >= foreign.threshold;
    if (yesterday[j] === 0 && (byDate || byBloc)) {
      state.recognised[j] = 1;
      if (state.day > 0) remember(world, 'recognition', `${foreign.name} recognises the challenger`, foreign.weight);
    }
    all += foreign.weight;
    if (state.recognised[j] === 1) recognising += foreign.weight;
  });
  state.recognition = all > 0 ? recognising / all : 0;
  state.threat = values.recognition.threat;
}

function blocShare(states: readonly ForeignState[], bloc: string, recognised: readonly number[]): number {
  let share = 0;
  let all = 0;
  states.forEach((foreign, j) => {
    if (foreign.bloc !== bloc) return;
    all += foreign.weight;
    if (recognised[j] === 1) share += foreign.weight;
  });
  return all > 0 ? share / all : 0;
}
