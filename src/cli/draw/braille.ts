const BLANK = 0x2800;
/** The bit of each of the 2 × 4 points of a braille cell, column by column from the top. */
const BITS = [0x01, 0x02, 0x04, 0x40, 0x08, 0x10, 0x20, 0x80] as const;

/** A field of points, two across and four down in each character. Point (0, 0) is at the top left. */
export interface Canvas {
  readonly across: number;
  readonly down: number;
  point(x: number, y: number): void;
  /** Points along a straight line, both ends included. */
  line(x0: number, y0: number, x1: number, y1: number): void;
  rows(): string[];
}

/** An empty canvas of so many characters. */
export function canvas(columns: number, rows: number): Canvas {
  const cells = new Uint8Array(columns * rows);
  const [across, down] = [columns * 2, rows * 4];
  const point = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= across || y >= down) return;
    cells[(y >> 2) * columns + (x >> 1)]! |= BITS[(x & 1) * 4 + (y & 3)]!;
  };
  return {
    across,
    down,
    point,
    line(x0, y0, x1, y1) {
      const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1);
      for (let step = 0; step <= steps; step++) {
        point(Math.round(x0 + ((x1 - x0) * step) / steps), Math.round(y0 + ((y1 - y0) * step) / steps));
      }
    },
    rows: () =>
      Array.from({ length: rows }, (_, row) =>
        Array.from(cells.subarray(row * columns, (row + 1) * columns), (bits) =>
          String.fromCodePoint(BLANK + bits),
        ).join(''),
      ),
  };
}
