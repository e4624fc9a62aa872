/** A piece of a contour, in columns and rows of the grid. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * Where a surface given on a grid crosses a level, by marching squares with straight lines between neighbours. `values` is row by
 * row; a square with a number missing is passed over.
 */
export function contourOf(values: ArrayLike<number>, columns: number, level: number): Segment[] {
  const rows = values.length / columns;
  const segments: Segment[] = [];
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++)
      segments.push(...inSquare(values, columns, column, row, level));
  return segments;
}

function inSquare(values: ArrayLike<number>, columns: number, column: number, row: number, level: number): Segment[] {
  const at = (x: number, y: number): number => values[(row + y) * columns + column + x]! - level;
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  const heights = corners.map(([x, y]) => at(x, y));
  if (heights.some(Number.isNaN)) return [];
  const crossings = corners.flatMap(([x, y], k) => {
    const [nextX, nextY] = corners[(k + 1) % 4]!;
    const [here, next] = [heights[k]!, heights[(k + 1) % 4]!];
    if (here >= 0 === next >= 0) return [];
    const share = here / (here - next);
    return [[column + x + share * (nextX - x), row + y + share * (nextY - y)] as const];
  });
  const [a, b, c, d] = crossings;
  if (a === undefined || b === undefined) return [];
  if (c === undefined || d === undefined) return [[...a, ...b]];
  // At a saddle the mean height says which two crossings hang together.
  const high = heights.reduce((sum, height) => sum + height, 0) >= 0;
  return high === heights[0]! >= 0
    ? [
        [...a, ...b],
        [...c, ...d],
      ]
    : [
        [...a, ...d],
        [...b, ...c],
      ];
}
