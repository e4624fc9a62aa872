import type { ForeignState } from '../../scenario.ts';
import { remember, type World } from '../../world.ts';

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

/** The blocs of a world's states. */
export interface Blocs {
  /** By state: the place of its bloc. */
  readonly of: Uint16Array;
  /** By bloc: weighted share of its states that had recognised by yesterday, and the weight of all. */
  readonly share: Float64Array;
  readonly all: Float64Array;
}

/** The blocs of some states, with shares to be read. */
export function blocsOf(states: readonly ForeignState[]): Blocs {
  const names = [...new Set(states.map(({ bloc }) => bloc))];
  const of = Uint16Array.from(states, ({ bloc }) => names.indexOf(bloc));
  return { of, share: new Float64Array(names.length), all: new Float64Array(names.length) };
}

function readBlocs({ of, share, all }: Blocs, states: readonly ForeignState[], recognised: Uint8Array): void {
  share.fill(0);
  all.fill(0);
  for (let j = 0; j < states.length; j++) {
    all[of[j]!]! += states[j]!.weight;
    if (recognised[j] === 1) share[of[j]!]! += states[j]!.weight;
  }
  for (let bloc = 0; bloc < all.length; bloc++) share[bloc] = all[bloc]! > 0 ? share[bloc]! / all[bloc]! : 0;
}
