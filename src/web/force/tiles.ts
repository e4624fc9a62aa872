import type { Places } from '../../experiments/replay/replay.ts';

/** Side of a mark in cells, by rank: a general is seen from afar, a field officer heads his unit. */
export const SPANS = [3, 2, 1, 1, 1] as const;
/** Members of a unit in index order, `from` up to and without `to`. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  /** How many of them have a mark of 3, 2 and 1 cells. */
  readonly large: number;
  readonly medium: number;
  readonly small: number;
}

/** What a formation is drawn from: its headquarters over full rows, its other units as tiles. */
export interface Body {
  readonly from: number;
  readonly to: number;
  readonly headquarters: Unit;
  readonly units: readonly Unit[];
  /** Rows of cells of every unit's tile, so that tiles stand in even lines like words. */
  readonly rows: number;
  /** Width of each unit's tile in cells. */
  readonly wides: readonly number[];
}

/** Cuts the force into formations and units; members of both lie together. */
export function bodiesOf(places: Pick<Places, 'count' | 'rank' | 'formation' | 'unit'>): Body[] {
  const { count, formation, unit } = places;
  const bodies: Body[] = [];
  let units: Unit[] = [];
  let from = 0;
  for (let i = 1; i <= count; i++) {
    if (i < count && unit[i] === unit[i - 1] && formation[i] === formation[i - 1]) continue;
    units.push(countUnit(places.rank, from, i));
    from = i;
    if (i < count && formation[i] === formation[i - 1]) continue;
    const [headquarters, ...others] = units;
    const rows = evenest(others);
    const wides = others.map((one) => wideFor(one, rows));
    bodies.push({ from: headquarters!.from, to: i, headquarters: headquarters!, units: others, rows, wides });
    units = [];
  }
  return bodies;
}

function countUnit(rank: Uint8Array, from: number, to: number): Unit {
  const counts = [0, 0, 0, 0];
  for (let i = from; i < to; i++) counts[SPANS[rank[i]!]!]! += 1;
  return { from, to, large: counts[3]!, medium: counts[2]!, small: counts[1]! };
}

/** Cells that a unit takes when nothing is lost. */
export function cellsOf({ large, medium, small }: Unit): number {
  return 9 * large + 4 * medium + small;
}

/** The height at which tiles are about square and least of them is empty. */
function evenest(units: readonly Unit[]): number {
  if (units.length === 0) return 1;
  const mean = units.reduce((sum, unit) => sum + cellsOf(unit), 0) / units.length;
  const near = Math.max(3, Math.round(Math.sqrt(mean)));
  const area = (rows: number) => units.reduce((sum, unit) => sum + (wideFor(unit, rows) + 0.5) * (rows + 0.5), 0);
  return [near, near - 1, near + 1].reduce((a, b) => (area(b) < area(a) ? b : a));
}

/** The least width at which a unit has no more than this many rows. */
function wideFor(unit: Unit, rows: number): number {
  const cells = cellsOf(unit);
  let wide = Math.max(1, Math.ceil(cells / rows));
  while (wide < cells && rowsOf(unit, wide) > rows) wide++;
  return wide;
}

/** Rows of cells that a unit takes in a tile of this width. */
export function rowsOf(unit: Unit, wide: number): number {
  const big = bigRows(unit, wide);
  return big.rows + Math.ceil(Math.max(0, unit.small - big.notch * big.span) / wide);
}

/** Rows under the marks of more than one cell, and the notch that their last row leaves to its right. */
function bigRows({ large, medium }: Unit, wide: number): { rows: number; notch: number; span: number } {
  let rows = 0;
  let notch = 0;
  let span = 0;
  for (const [many, side] of [
    [large, Math.min(3, wide)],
    [medium, Math.min(2, wide)],
  ] as const) {
    if (many === 0) continue;
    const across = Math.floor(wide / side);
    rows += Math.ceil(many / across) * side;
    notch = wide - (((many - 1) % across) + 1) * side;
    span = side;
  }
  return { rows, notch, span };
}

/** Where a mark stands inside its tile, in cells. */
export type Stand = (member: number, column: number, row: number, side: number) => void;

/** Sets the marks of a unit in rows, rank by rank; small marks first fill what the last large row left free. */
export function setUnit(unit: Unit, wide: number, stand: Stand): void {
  let row = 0;
  let next = unit.from;
  for (const [many, span] of [
    [unit.large, 3],
    [unit.medium, 2],
  ] as const) {
    const side = Math.min(span, wide);
    const across = Math.floor(wide / side);
    for (let k = 0; k < many; k++) stand(next++, (k % across) * side, row + Math.floor(k / across) * side, side);
    row += Math.ceil(many / across) * side;
  }
  const { notch, span } = bigRows(unit, wide);
  for (let k = 0; k < unit.small; k++) {
    const past = k - notch * span;
    if (past < 0) stand(next++, wide - notch + (k % notch), row - span + Math.floor(k / notch), 1);
    else stand(next++, past % wide, row + Math.floor(past / wide), 1);
  }
}
