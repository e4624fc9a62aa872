import type { ForeignState } from '../../scenario.ts';

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

/** Reads how much of each bloc has recognised so far. */
export function readBlocs({ of, share, all }: Blocs, states: readonly ForeignState[], recognised: Uint8Array): void {
  share.fill(0);
  all.fill(0);
  for (let j = 0; j < states.length; j++) {
    all[of[j]!]! += states[j]!.weight;
    if (recognised[j] === 1) share[of[j]!]! += states[j]!.weight;
  }
  for (let bloc = 0; bloc < all.length; bloc++) share[bloc] = all[bloc]! > 0 ? share[bloc]! / all[bloc]! : 0;
}
