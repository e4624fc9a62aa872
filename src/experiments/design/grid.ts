import { assertWhole } from './whole.ts';

/** Rows beyond which a grid is a mistake: a day of some thousand cores. */
const MOST_ROWS = 2 ** 28;

/**
 * Every combination of levels: rows × factors whole numbers, row by row, each from 0 to before the factor's number of levels. The last
 * factor changes fastest. Throws RangeError.
 */
export function fullGrid(levels: readonly number[]): Uint32Array {
  assertWhole('levels: their number', levels.length, 1);
  levels.forEach((count, j) => {
    assertWhole(`levels of factor ${j + 1}`, count, 1);
  });
  const rows = levels.reduce((product, count) => product * count, 1);
  if (rows > MOST_ROWS) throw new RangeError(`levels: found ${rows} combinations, expected at most ${MOST_ROWS}`);
  const places = new Uint32Array(rows * levels.length);
  let together = 1;
  for (let j = levels.length - 1; j >= 0; j--) {
    const count = levels[j]!;
    for (let i = 0; i < rows; i++) places[i * levels.length + j] = Math.floor(i / together) % count;
    together *= count;
  }
  return places;
}

/**
 * A base row, and then the base row with one factor at each of its other levels in turn. Rows × factors, row by row; `levels` has
 * one list a factor. Throws RangeError.
 */
export function oneAtATime(base: readonly number[], levels: readonly (readonly number[])[]): Float64Array {
  if (base.length === 0 || base.length !== levels.length)
    throw new RangeError(
      `levels: found ${levels.length} lists for a base of ${base.length} factors, expected one each`,
    );
  const rows = [[...base]];
  levels.forEach((own, j) => {
    for (const level of own) if (level !== base[j]) rows.push(base.map((kept, k) => (k === j ? level : kept)));
  });
  return Float64Array.from(rows.flat());
}
