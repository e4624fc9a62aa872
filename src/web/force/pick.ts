import type { Layout } from './layout.ts';

/** Finds who stands at or near a point. */
export interface Picker {
  /** The member whose mark is nearest to the point, none farther than `reach` CSS pixels, or -1. */
  nearest(x: number, y: number, reach: number): number;
}

/** Marks to a square of the grid, about. */
const MARKS_A_SQUARE = 6;

/** Sorts everybody into a grid once, so that each look asks a few squares only. */
export function openPicker({ width, height, x, y, size }: Layout): Picker {
  const count = x.length;
  let largest = 0;
  for (let i = 0; i < count; i++) largest = Math.max(largest, size[i]!);
  const side = Math.max(largest, Math.sqrt((width * height * MARKS_A_SQUARE) / Math.max(1, count)));
  const columns = Math.max(1, Math.ceil(width / side));
  const rows = Math.max(1, Math.ceil(height / side));
  const squareOf = (i: number) =>
    Math.min(rows - 1, Math.floor(y[i]! / side)) * columns + Math.min(columns - 1, Math.floor(x[i]! / side));
  const start = new Uint32Array(columns * rows + 1);
  for (let i = 0; i < count; i++) start[squareOf(i) + 1]! += 1;
  for (let square = 0; square < columns * rows; square++) start[square + 1]! += start[square]!;
  const fill = start.slice();
  const members = new Uint32Array(count);
  for (let i = 0; i < count; i++) members[fill[squareOf(i)]!++] = i;
  const away = (i: number, px: number, py: number) => {
    const half = size[i]! / 2;
    return Math.hypot(Math.max(0, Math.abs(px - x[i]!) - half), Math.max(0, Math.abs(py - y[i]!) - half));
  };
  return {
    nearest(px, py, reach) {
      const wide = reach + largest / 2;
      const [left, right] = [px - wide, px + wide].map((edge) => clamp(Math.floor(edge / side), columns));
      const [top, bottom] = [py - wide, py + wide].map((edge) => clamp(Math.floor(edge / side), rows));
      let best = -1;
      let least = reach;
      for (let row = top!; row <= bottom!; row++) {
        for (let k = start[row * columns + left!]!; k < start[row * columns + right! + 1]!; k++) {
          const far = away(members[k]!, px, py);
          if (far > least || (far === least && best >= 0)) continue;
          best = members[k]!;
          least = far;
        }
      }
      return best;
    },
  };
}

const clamp = (at: number, count: number) => Math.min(count - 1, Math.max(0, at));
