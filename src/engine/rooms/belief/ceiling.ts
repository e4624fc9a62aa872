import type { World } from '../../world.ts';
import { chanceOfFall } from './chance.ts';
import { emptyReading, type Reading } from './reading.ts';

/** Cells of a table of beliefs: by what a member's circle could show, and by his private signal. */
const CIRCLES = 12;
const SIGNALS = 48;
const SIGNAL_FROM = -4;
const SIGNALS_PER_SD = 6;
/** Room for rounding: a belief never exceeds the corner of its cell by so much. */
const SLACK = 1e-9;
/** How far the public index may rise, and what survival taught may fade, before a table must be worked out anew. */
const RISE = 0.05;
const FADE = 0.05;
/** Stands in a cell that nobody has asked for yet. */
const UNKNOWN = -1;

/** Chances of a fall that no belief in a cell exceeds, for as long as the public index and the floor stay in bounds. */
export interface Ceilings {
  used: boolean;
  from: number;
  perShare: number;
  /** Public index above which, and survived index below which, the table no longer holds. */
  most: number;
  least: number;
  /** What was public when the table was begun, with the floor at its least. */
  readonly loose: Reading;
  readonly cells: Float64Array;
}

/** A table to be begun by `raiseCeilings`. */
export function emptyCeilings(): Ceilings {
  return {
    used: false,
    from: 0,
    perShare: 0,
    most: Number.NaN,
    least: 0,
    loose: emptyReading(),
    cells: new Float64Array(CIRCLES * SIGNALS),
  };
}

/**
 * Begins a table of chances that no member's belief in a cell can exceed, unless the last one still holds. True when the
 * table is new.
 */
export function raiseCeilings(world: World): boolean {
  const { reading, ceilings } = world;
  const shown = (1 - reading.near) * reading.shown;
  const index = shown + reading.base;
  const used = reading.bayes && reading.near > 0;
  const holds =
    used &&
    ceilings.used &&
    index <= ceilings.most &&
    index >= ceilings.most - 3 * RISE &&
    reading.floor >= ceilings.least &&
    readAlike(reading, ceilings.loose);
  if (holds || (!used && !ceilings.used)) return false;
  ceilings.used = used;
  if (!used) return true;
  ceilings.from = shown;
  ceilings.perShare = CIRCLES / reading.near;
  ceilings.most = index + RISE;
  ceilings.least = reading.floor - FADE;
  Object.assign(ceilings.loose, reading, { floor: ceilings.least });
  ceilings.cells.fill(UNKNOWN);
  return true;
}

/** Whether the same share and signal mean the same belief: not after an act on how the world works. */
function readAlike(a: Reading, b: Reading): boolean {
  const circle = a.near === b.near && a.root === b.root && a.spread === b.spread;
  return circle && a.mean === b.mean && a.tilt === b.tilt;
}

/**
 * What no belief in a cell exceeds: belief rises with the share that a member expects and falls with his signal, so it is
 * that of the cell's corner. Worked out when it is first asked for, since a small force asks for few.
 */
function cornerOf(ceilings: Ceilings, circle: number, cell: number): number {
  const { cells, loose } = ceilings;
  const known = cells[circle * SIGNALS + cell]!;
  if (known !== UNKNOWN) return known;
  const share = ceilings.from + (circle + 1) / ceilings.perShare;
  const signal = SIGNAL_FROM + cell / SIGNALS_PER_SD;
  const most = chanceOfFall(loose, share, RISE, signal) + SLACK;
  cells[circle * SIGNALS + cell] = most;
  return most;
}

/** A chance of a fall that a member's belief cannot exceed while the table holds, however many of his trusted peers dissent. */
export function ceilingOf(world: World, i: number): number {
  const { ceilings, reading } = world;
  if (!ceilings.used) return 1;
  const near = world.near[i]!;
  const moved = near & 255;
  const held = (near >>> 8) & 255;
  const trusted = near >>> 24;
  let most = moved + reading.withheld * held + reading.dissent * (trusted - moved - held);
  let all = trusted;
  const above = world.commander[i]!;
  if (above >= 0) {
    most += reading.commander * reading.commanderWorth[world.signs[above]!]!;
    all += reading.commander;
  }
  // Without a circle he reads what is public, which no cell bounds.
  if (!(all > 0) || reading.assembly[world.posts.rank[i]!]! > 0) return 1;
  const circle = ((most / all) * CIRCLES) | 0;
  const cell = (world.people.signal[i]! - SIGNAL_FROM) * SIGNALS_PER_SD;
  if (!(cell >= 0) || circle >= CIRCLES) return 1;
  return cornerOf(ceilings, circle, Math.min(SIGNALS - 1, cell | 0));
}
