import { remember, type World } from '../../world.ts';
import { readBlocs } from './blocs.ts';

/**
 * Foreign states take their stand: on their date, or when enough of their bloc has done so while the street is out. All
 * look at yesterday. Writes X_t, the weighted share that recognises, and F_t, the believed threat of force.
 */
export function recognise(world: World): void {
  const { scenario, state, values, blocs } = world;
  const { states } = scenario;
  const { recognised } = state;
  const streetOut = state.day > 0 && state.street >= values.recognition.streetNeeded;
  if (streetOut) readBlocs(blocs, states, recognised);
  let recognising = 0;
  let all = 0;
  for (let j = 0; j < states.length; j++) {
    const { name, weight, day, threshold } = states[j]!;
    if (recognised[j] === 0) {
      const follows = streetOut && threshold !== null && blocs.share[blocs.of[j]!]! >= threshold;
      if (follows || (day !== null && state.day >= day)) {
        recognised[j] = 1;
        if (state.day > 0) remember(world, 'recognition', `${name} recognises the challenger`, weight);
      }
    }
    all += weight;
    if (recognised[j] === 1) recognising += weight;
  }
  state.recognition = all > 0 ? recognising / all : 0;
  state.threat = values.recognition.threat;
}
