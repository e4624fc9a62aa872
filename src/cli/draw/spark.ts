const LEVELS = ' ▁▂▃▄▅▆▇█';

/**
 * A row of blocks, one a stretch of days, each as high as the greatest value in its stretch: no peak is lost. Anything
 * above zero shows.
 */
export function spark(values: ArrayLike<number>, width: number, most: number): string {
  const columns = Math.min(width, values.length);
  let row = '';
  for (let column = 0; column < columns; column++) {
    const [from, to] = [stretch(column, columns, values.length), stretch(column + 1, columns, values.length)];
    let greatest = 0;
    for (let at = from; at < to; at++) greatest = Math.max(greatest, values[at]!);
    row += LEVELS[level(greatest, most)];
  }
  return row;
}

function stretch(column: number, columns: number, length: number): number {
  return Math.floor((column * length) / columns);
}

function level(value: number, most: number): number {
  if (!(value > 0) || !(most > 0)) return 0;
  return Math.min(8, Math.max(1, Math.round((value / most) * 8)));
}
