import type { Cell } from './cell.ts';
import type { Dial } from './dial.ts';
import { type Change, relive, weigh } from './relive.ts';

/** The least value of a dial, on one side, at which he does something else. */
export interface Crossing {
  readonly dial: Dial;
  /** As it would have to be, on the far side of the edge, and the last value known at which nothing changes. */
  readonly value: number;
  readonly short: number;
  /** Change relative to the width of the range. */
  readonly distance: number;
  /** What he would do. */
  readonly conduct: number;
}

/** First step of the scan, and by how much it grows, near and far. Between two steps a change that undoes itself is missed. */
const FIRST_STEP = 0.001;
const GROWTH = 1.3;
const FAR = 2;
const GROWTH_FAR = 2;
/** Bisections after the scan: to the last bit of most numbers. */
const HALVINGS = 50;

/** What he does if this is changed. */
export function conductUnder(cell: Cell, change: Change): number {
  relive(cell, change);
  return weigh(cell).conduct;
}

interface Side {
  readonly dial: Dial;
  readonly bound: number;
  at: number;
  done: boolean;
}

/**
 * Walks away from what is, on all dials and in both directions at once, a step at a time, until `enough` dials changed
 * what he does and no other can be nearer; then narrows each down. Nearest first.
 */
export function nearestCrossings(cell: Cell, dials: readonly Dial[], base: number, enough: number): Crossing[] {
  const sides = dials.filter((dial) => matters(cell, dial)).flatMap(bothSides);
  const found = new Map<Dial, Crossing>();
  for (
    let step = FIRST_STEP;
    found.size < enough && sides.some((side) => !side.done);
    step *= step < FAR ? GROWTH : GROWTH_FAR
  ) {
    for (const side of sides) {
      if (side.done) continue;
      const crossing = walk(cell, side, step, base);
      const other = crossing && found.get(crossing.dial);
      if (crossing && !(other && other.distance <= crossing.distance)) found.set(crossing.dial, crossing);
    }
    for (const side of sides) side.done ||= found.has(side.dial);
  }
  return [...found.values()].sort((a, b) => a.distance - b.distance);
}

function bothSides(dial: Dial): Side[] {
  return [dial.least, dial.most]
    .filter((bound) => bound !== dial.from)
    .map((bound) => ({ dial, bound, at: dial.from, done: false }));
}

/** Whether a dial enters his morning at all: most do not, and need no walk. */
function matters(cell: Cell, { from, width, least, most, to }: Dial): boolean {
  relive(cell);
  const now = weigh(cell);
  return [from - width, from + width, least, most].some((value) => {
    if (!(value >= least && value <= most) || !Number.isFinite(value)) return false;
    relive(cell, to(value));
    const { lines, p, conduct } = weigh(cell);
    return conduct !== now.conduct || p !== now.p || lines.some((line, k) => line !== now.lines[k]);
  });
}

function walk(cell: Cell, side: Side, step: number, base: number): Crossing | undefined {
  const { dial, bound, at } = side;
  const away = Math.sign(bound - dial.from) * step * dial.width;
  const reaches = Math.abs(away) >= Math.abs(bound - dial.from);
  const value = dial.held(reaches ? bound : dial.from + away);
  if (reaches) side.done = true;
  if (conductUnder(cell, dial.to(value)) === base) {
    side.at = value;
    return undefined;
  }
  side.done = true;
  return narrow(cell, dial, at, value, base);
}

function narrow(cell: Cell, dial: Dial, same: number, other: number, base: number): Crossing {
  let [short, value] = [same, other];
  for (let k = 0; k < HALVINGS; k++) {
    const middle = dial.held(short + (value - short) / 2);
    if (middle === short || middle === value) break;
    if (conductUnder(cell, dial.to(middle)) === base) short = middle;
    else value = middle;
  }
  const distance = Math.abs(value - dial.from) / dial.width;
  return { dial, value, short, distance, conduct: conductUnder(cell, dial.to(value)) };
}
