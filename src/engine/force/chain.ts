import type { Strata } from './strata.ts';

/** A post before it has a place in the force: its commander is named by class and slot. */
export interface Place {
  readonly rank: number;
  readonly line: number;
  readonly slot: number;
  /** 0 is the formation's headquarters, then one unit for each field officer with troops. */
  readonly unit: number;
}

/** Line generals directly under another one: with him they make a table of twelve. */
export const GENERALS_UNDER_ONE = 11;

/** The commander's rank and slot of a post, or null where nobody stands above. Commanders hold line posts. */
export function commanderOf(
  strata: Strata,
  rank: number,
  line: number,
  slot: number,
): { rank: number; slot: number } | null {
  let above = rank - 1;
  while (above >= 0 && strata.line[above] === 0) above--;
  if (above >= 0) {
    const peers = line === 1 ? strata.line[rank]! : strata.staff[rank]!;
    return { rank: above, slot: Math.floor((slot * strata.line[above]!) / peers) };
  }
  if (rank > 0) return null;
  if (line === 1) return slot === 0 ? null : { rank: 0, slot: Math.floor((slot - 1) / GENERALS_UNDER_ONE) };
  return strata.line[0]! > 0 ? { rank: 0, slot: 0 } : null;
}

/** Every post of a formation, line before staff within a rank, with the unit it belongs to. */
export function placesOf(strata: Strata): Place[] {
  const places: Place[] = [];
  for (let rank = 0; rank < strata.line.length; rank++) {
    for (const line of [1, 0]) {
      const posts = line === 1 ? strata.line[rank]! : strata.staff[rank]!;
      for (let slot = 0; slot < posts; slot++)
        places.push({ rank, line, slot, unit: unitOf(strata, rank, line, slot) });
    }
  }
  return places;
}

function unitOf(strata: Strata, rank: number, line: number, slot: number): number {
  if (rank === 0) return 0;
  if (rank === 1) return line === 1 ? 1 + slot : 0;
  const commander = commanderOf(strata, rank, line, slot);
  if (commander === null || commander.rank === 0) return 1;
  return unitOf(strata, commander.rank, 1, commander.slot);
}
