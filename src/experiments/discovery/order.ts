const DIGIT = 2048;
/** Eleven bits at a time: six passes over 64 bits, and counts that stay in the fastest cache. */
const BITS = 11;
const SIGN = 0x80000000;

/**
 * The rows of a column from its least value to its greatest, equal ones by row. Sorted by the bits of the doubles (LSD radix), which
 * takes a tenth of the time of a comparing sort at 20,000 rows. No NaN and no −0 may be among the values.
 */
export function orderOf(values: Float64Array): Int32Array<ArrayBuffer> {
  const count = values.length;
  const { low, high } = keysOf(values);
  let rows = new Int32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  let spare = new Int32Array(count);
  const starts = new Int32Array(DIGIT + 1);
  for (const [word, shift] of [
    [low, 0],
    [low, BITS],
    [low, 2 * BITS],
    [high, 0],
    [high, BITS],
    [high, 2 * BITS],
  ] as const) {
    starts.fill(0);
    for (let row = 0; row < count; row++) starts[((word[row]! >>> shift) & (DIGIT - 1)) + 1]!++;
    if (starts[((word[0]! >>> shift) & (DIGIT - 1)) + 1] === count) continue;
    for (let digit = 1; digit <= DIGIT; digit++) starts[digit]! += starts[digit - 1]!;
    for (let place = 0; place < count; place++) {
      const row = rows[place]!;
      const digit = (word[row]! >>> shift) & (DIGIT - 1);
      spare[starts[digit]!++] = row;
    }
    [rows, spare] = [spare, rows];
  }
  return rows;
}

/** The bits of each double as two words that compare as whole numbers like the doubles themselves. */
function keysOf(values: Float64Array): { low: Uint32Array; high: Uint32Array } {
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  const second = new Uint32Array(new Float64Array([1]).buffer)[0] === 0 ? 1 : 0;
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const top = words[2 * row + second]!;
    const bottom = words[2 * row + 1 - second]!;
    const negative = top >= SIGN;
    high[row] = negative ? ~top : top ^ SIGN;
    low[row] = negative ? ~bottom : bottom;
  }
  return { low, high };
}
