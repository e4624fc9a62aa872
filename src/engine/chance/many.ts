const PARITY = 0x1bd11bda;
const TWO_20 = 0x100000;
const TWO_MINUS_52 = 1 / 0x10000000000000;

/**
 * `luck` of the same question and day for many members: fills `draws[d]` for the member `list[d]`, d < count, whose key
 * is `keys[list[d]]`. Two blocks run side by side because a single one only waits for itself.
 */
export function luckOfMany(
  seed: number,
  history: number,
  question: number,
  day: number,
  keys: Uint32Array,
  list: Uint32Array,
  count: number,
  draws: Float64Array,
): void {
  const k0 = seed | 0;
  const k1 = history | 0;
  const k2 = PARITY ^ k0 ^ k1;
  // biome-ignore format: a round a line
  for (let d = 0; d < count; d += 2) {
    const other = Math.min(d + 1, count - 1);
    let a = (((question << 16) | day) + k0) | 0;
    let b = (keys[list[d]!]! + k1) | 0;
    let c = a;
    let e = (keys[list[other]!]! + k1) | 0;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 13) | (b >>> 19)) ^ a; e = ((e << 13) | (e >>> 19)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 15) | (b >>> 17)) ^ a; e = ((e << 15) | (e >>> 17)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 26) | (b >>> 6)) ^ a; e = ((e << 26) | (e >>> 6)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 6) | (b >>> 26)) ^ a; e = ((e << 6) | (e >>> 26)) ^ c;
    a = (a + k1) | 0; c = (c + k1) | 0; b = (b + k2 + 1) | 0; e = (e + k2 + 1) | 0;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 17) | (b >>> 15)) ^ a; e = ((e << 17) | (e >>> 15)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 29) | (b >>> 3)) ^ a; e = ((e << 29) | (e >>> 3)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 16) | (b >>> 16)) ^ a; e = ((e << 16) | (e >>> 16)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 24) | (b >>> 8)) ^ a; e = ((e << 24) | (e >>> 8)) ^ c;
    a = (a + k2) | 0; c = (c + k2) | 0; b = (b + k0 + 2) | 0; e = (e + k0 + 2) | 0;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 13) | (b >>> 19)) ^ a; e = ((e << 13) | (e >>> 19)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 15) | (b >>> 17)) ^ a; e = ((e << 15) | (e >>> 17)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 26) | (b >>> 6)) ^ a; e = ((e << 26) | (e >>> 6)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 6) | (b >>> 26)) ^ a; e = ((e << 6) | (e >>> 26)) ^ c;
    a = (a + k0) | 0; c = (c + k0) | 0; b = (b + k1 + 3) | 0; e = (e + k1 + 3) | 0;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 17) | (b >>> 15)) ^ a; e = ((e << 17) | (e >>> 15)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 29) | (b >>> 3)) ^ a; e = ((e << 29) | (e >>> 3)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 16) | (b >>> 16)) ^ a; e = ((e << 16) | (e >>> 16)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 24) | (b >>> 8)) ^ a; e = ((e << 24) | (e >>> 8)) ^ c;
    a = (a + k1) | 0; c = (c + k1) | 0; b = (b + k2 + 4) | 0; e = (e + k2 + 4) | 0;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 13) | (b >>> 19)) ^ a; e = ((e << 13) | (e >>> 19)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 15) | (b >>> 17)) ^ a; e = ((e << 15) | (e >>> 17)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 26) | (b >>> 6)) ^ a; e = ((e << 26) | (e >>> 6)) ^ c;
    a = (a + b) | 0; c = (c + e) | 0; b = ((b << 6) | (b >>> 26)) ^ a; e = ((e << 6) | (e >>> 26)) ^ c;
    a = (a + k2) | 0; c = (c + k2) | 0; b = (b + k0 + 5) | 0; e = (e + k0 + 5) | 0;
    draws[d] = ((a >>> 0) * TWO_20 + (b >>> 12) + 0.5) * TWO_MINUS_52;
    draws[other] = ((c >>> 0) * TWO_20 + (e >>> 12) + 0.5) * TWO_MINUS_52;
  }
}
