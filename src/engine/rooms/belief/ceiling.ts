import type { World } from '../../world.ts';
import { chanceOfFall } from './chance.ts';
import { expectedShare } from './circle.ts';

/** Cells of a table of beliefs: by what a member's circle shows, and by his private signal. */
const CIRCLES = 12;
const SIGNALS = 48;
const SIGNAL_FROM = -4;
const SIGNALS_PER_SD = 6;
/** Room for rounding: a belief never exceeds the corner of its cell by so much. */
const SLACK = 1e-9;
/** Deciders below which a table would cost more than it saves. */
const WORTHWHILE = 3000;

/** Chances of a fall that no belief in a cell exceeds; for a day with few deciders it is not worked out. */
export interface Ceilings {
  used: boolean;
  from: number;
  perShare: number;
  readonly cells: Float64Array;
}

/** A table to be filled by `raiseCeilings`. */
export function emptyCeilings(): Ceilings {
  return { used: false, from: 0, perShare: 0, cells: new Float64Array(CIRCLES * SIGNALS) };
}

/**
 * Works out, cell by cell, a chance that no member's belief in the cell can exceed: belief rises with the share that he
 * expects and falls with his signal, so it is that of the cell's corner.
 */
export function raiseCeilings(world: World): void {
  const { reading, ceilings } = world;
  ceilings.used = reading.bayes && reading.near > 0 && world.deciderCount >= WORTHWHILE;
  if (!ceilings.used) return;
  ceilings.from = (1 - reading.near) * reading.shown;
  ceilings.perShare = CIRCLES / reading.near;
  for (let circle = 0; circle < CIRCLES; circle++) {
    const share = ceilings.from + (circle + 1) / ceilings.perShare;
    for (let cell = 0; cell < SIGNALS; cell++) {
      const signal = SIGNAL_FROM + cell / SIGNALS_PER_SD;
      ceilings.cells[circle * SIGNALS + cell] = chanceOfFall(reading, share, 0, signal) + SLACK;
    }
  }
}

/** For everybody on the sheet: what he expects, and a chance of a fall that his belief cannot exceed. */
export function boundBeliefs(world: World): void {
  const { deciders, sheet, ceilings } = world;
  const { signal } = world.people;
  const { expected, ceiling, from } = sheet;
  const { cells, perShare } = ceilings;
  const count = sheet.to - from;
  for (let d = 0; d < count; d++) expected[d] = expectedShare(world, deciders[from + d]!);
  if (!ceilings.used) {
    ceiling.fill(1, 0, count);
    return;
  }
  for (let d = 0; d < count; d++) {
    const cell = (signal[deciders[from + d]!]! - SIGNAL_FROM) * SIGNALS_PER_SD;
    const circle = (expected[d]! - ceilings.from) * perShare;
    const inside = cell >= 0 && circle >= 0 && circle < CIRCLES;
    ceiling[d] = inside ? cells[(circle | 0) * SIGNALS + Math.min(SIGNALS - 1, cell | 0)]! : 1;
  }
}
