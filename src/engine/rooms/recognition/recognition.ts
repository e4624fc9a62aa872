import type { ForeignState } from '../../scenario.ts';
import { remember, type World } from '../../world.ts';

/**
 * Foreign states take their stand: on their date, or when enough of their bloc has done so while the street is out. All
 * look at yesterday. Writes X_t, the weighted share that recognises, and F_t, the believed threat of force.
 */
export function recognise(world: World): void {
  const { scenario, state, values } = world;
  for (const j of newcomers(world)) {
    state.recognised[j] = 1;
    const { name, weight } = scenario.states[j]!;
    if (state.day > 0) remember(world, 'recognition', `${name} recognises the challenger`, weight);
  }
  let recognising = 0;
  let all = 0;
  for (let j = 0; j < scenario.states.length; j++) {
    const { weight } = scenario.states[j]!;
    all += weight;
    if (state.recognised[j] === 1) recognising += weight;
  }
  state.recognition = all > 0 ? recognising / all : 0;
  state.threat = values.recognition.threat;
}

/** Places of the states that recognise today, in list order. */
function newcomers(world: World): number[] {
  const { scenario, state, values } = world;
  const { states } = scenario;
  const streetOut = state.day > 0 && state.street >= values.recognition.streetNeeded;
  const shares = new Map<string, number>();
  const shareOf = (bloc: string): number => {
    if (!shares.has(bloc)) shares.set(bloc, blocShare(states, bloc, state.recognised));
    return shares.get(bloc)!;
  };
  const found: number[] = [];
  for (let j = 0; j < states.length; j++) {
    if (state.recognised[j] === 1) continue;
    const { day, bloc, threshold } = states[j]!;
    const byDate = day !== null && state.day >= day;
    if (byDate || (streetOut && threshold !== null && shareOf(bloc) >= threshold)) found.push(j);
  }
  return found;
}

function blocShare(states: readonly ForeignState[], bloc: string, recognised: Uint8Array): number {
  let share = 0;
  let all = 0;
  for (let j = 0; j < states.length; j++) {
    const foreign = states[j]!;
    if (foreign.bloc !== bloc) continue;
    all += foreign.weight;
    if (recognised[j] === 1) share += foreign.weight;
  }
  return all > 0 ? share / all : 0;
}
