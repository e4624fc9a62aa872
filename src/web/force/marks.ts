import { CONDUCTS } from '../../engine/conduct.ts';

type Point = readonly [number, number];
type Polygon = readonly Point[];

const box = (left: number, top: number, right: number, bottom: number): Polygon => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

/**
 * The shape of each conduct, in the order of CONDUCTS, in a square of side 1, holes by the even-odd rule. Who serves is a small full square; who
 * plots keeps that square's outline, since nobody sees it; who has left is a cross where he stood; bars are bars.
 */
const SHAPES: readonly (readonly Polygon[])[] = [
  [box(0.2, 0.2, 0.8, 0.8)],
  [box(0, 0.28, 1, 0.72)],
  [box(0.08, 0.08, 0.92, 0.92), box(0.24, 0.24, 0.76, 0.76)],
  [
    [
      [0.5, -0.02],
      [1.02, 0.5],
      [0.5, 1.02],
      [-0.02, 0.5],
    ],
  ],
  [
    [
      [0.03, 0.29],
      [0.29, 0.03],
      [0.5, 0.24],
      [0.71, 0.03],
      [0.97, 0.29],
      [0.76, 0.5],
      [0.97, 0.71],
      [0.71, 0.97],
      [0.5, 0.76],
      [0.29, 0.97],
      [0.03, 0.71],
      [0.24, 0.5],
    ],
  ],
  [box(0.12, 0.05, 0.36, 0.95), box(0.64, 0.05, 0.88, 0.95)],
];

/** Drawn by hand where a shape has too few pixels to be computed; rows of a mark, by side and conduct. */
const TINY: Readonly<Record<number, readonly string[]>> = {
  1: ['#', '#', '#', '#', '#', '#'],
  2: ['#. ..', '## ..', '#. ##', '## ##', '#. .#', '#. #.'],
  3: ['##. ##. ...', '... ### ###', '### #.# ###', '### ### ###', '#.# .#. #.#', '#.# #.# #.#'],
  4: [
    '.... .##. .##. ....',
    '.... #### #### ....',
    '#### #..# #..# ####',
    '.##. #### #### .##.',
    '#..# .##. .##. #..#',
    '#.#. #.#. #.#. #.#.',
  ],
};

/** Points tried along a side of a pixel. */
const FINE = 4;

const covers: Uint8Array[][] = CONDUCTS.map(() => []);

/** How much of each pixel a mark of this conduct covers, 0 to 255, row by row, in a square of `side` pixels. */
export function coverOf(conduct: number, side: number): Readonly<Uint8Array> {
  covers[conduct]![side] ??= drawCover(conduct, side);
  return covers[conduct]![side];
}

function drawCover(conduct: number, side: number): Uint8Array {
  const tiny = TINY[side]?.[conduct];
  if (tiny !== undefined) return Uint8Array.from(tiny.replaceAll(' ', ''), (sign) => (sign === '#' ? 255 : 0));
  const cover = new Uint8Array(side * side);
  const shape = SHAPES[conduct]!.map((polygon) => (isUpright(polygon) ? toPixels(polygon, side) : polygon));
  const within = side * FINE;
  for (let y = 0; y < within; y++) {
    for (let x = 0; x < within; x++) {
      if (!isWithin(shape, (x + 0.5) / within, (y + 0.5) / within)) continue;
      const at = Math.floor(y / FINE) * side + Math.floor(x / FINE);
      cover[at] = Math.min(255, cover[at]! + 256 / FINE ** 2);
    }
  }
  return cover;
}

const isUpright = ([a, , , d]: Polygon) => a![0] === d![0];

/** Edges on whole pixels, the same from both sides: half-covered rows would make bars faint. */
function toPixels(polygon: Polygon, side: number): Polygon {
  const snap = (at: number) => (at < 0.5 ? Math.round(at * side) : side - Math.round((1 - at) * side)) / side;
  return polygon.map(([x, y]) => [snap(x), snap(y)]);
}

/** Even-odd rule: how many edges a ray to the right crosses. */
function isWithin(shape: readonly Polygon[], x: number, y: number): boolean {
  let inside = false;
  for (const polygon of shape) {
    for (let k = 0; k < polygon.length; k++) {
      const [ax, ay] = polygon[k]!;
      const [bx, by] = polygon[(k + 1) % polygon.length]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** The outline of a mark as the path of an SVG in a square of side 1; fill it by the even-odd rule. */
export function pathOf(conduct: number): string {
  return SHAPES[conduct]!.map((polygon) => `M${polygon.map((point) => point.join(' ')).join('L')}Z`).join('');
}
