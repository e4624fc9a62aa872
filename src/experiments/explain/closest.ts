import { CONDUCTS, type Conduct } from '../../engine/conduct.ts';
import { coordinates } from '../../engine/coordination/coordinate.ts';
import type { Cell } from './cell.ts';
import type { Dial, Flip } from './dial.ts';
import { commanderFlips, hisDials, publicDials } from './own-dials.ts';
import { parameterDials, parameterFlips } from './parameter-dials.ts';
import { relive, weigh } from './relive.ts';
import { saidValue } from './said.ts';
import { type Crossing, conductUnder, nearestCrossings } from './search.ts';

/** One thing that, had it been different that day, would have had him do something else. */
export interface Alternative {
  readonly path: string;
  readonly name: string;
  readonly says: string;
  readonly unit: string;
  readonly kind: Dial['kind'];
  readonly from: number | string;
  /** As it would have to be: of a number the least change that does it, to the last bits. */
  readonly to: number | string;
  /** The same in few digits, rounded away from what was, so that it still does it. */
  readonly said: string;
  /** Change relative to the width of the range in which an analyst would look. */
  readonly distance: number;
  readonly conduct: Conduct;
}

/**
 * Every number that could enter the morning in the cell. Where all reason about all, what is the same for everybody also
 * moves the threshold, which a cell cannot work out: there only what is his own is asked about.
 */
export function dialsOf(cell: Cell): Dial[] {
  if (coordinates(cell.world)) return hisDials(cell);
  return [...parameterDials(cell), ...hisDials(cell), ...publicDials(cell)];
}

/**
 * The nearest changes of one thing that alter what he does when he reconsiders, nearest first: numbers by the width of
 * their range, a switch or another conduct of his commander counts as a whole width, a word by its steps on the ladder.
 */
export function closestChanges(cell: Cell, count: number): Alternative[] {
  relive(cell);
  const base = weigh(cell).conduct;
  relive(cell);
  const dials = dialsOf(cell);
  const flips = [...(coordinates(cell.world) ? [] : parameterFlips(cell)), ...commanderFlips(cell)];
  const found = [
    ...nearestCrossings(cell, dials, base, count).map((crossing) => ofDial(cell, crossing, base)),
    ...flips.flatMap((flip) => ofFlip(cell, flip, base)),
  ];
  return found.sort((a, b) => a.distance - b.distance).slice(0, count);
}

function ofDial(cell: Cell, crossing: Crossing, base: number): Alternative {
  const { dial, value, distance, conduct } = crossing;
  const { path, name, says, unit, kind, from } = dial;
  const still = (other: number): boolean => conductUnder(cell, dial.to(dial.held(other))) !== base;
  const said = saidValue(crossing, still);
  return { path, name, says, unit, kind, from, to: value, said, distance, conduct: CONDUCTS[conduct]! };
}

function ofFlip(cell: Cell, { change, path, name, says, kind, from, to, distance }: Flip, base: number): Alternative[] {
  const conduct = conductUnder(cell, change);
  if (conduct === base) return [];
  return [{ path, name, says, unit: 'word', kind, from, to, said: to, distance, conduct: CONDUCTS[conduct]! }];
}
