const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * A stable 32-bit key, 0 .. 2^32 - 1, for a name: FNV-1a over the bytes of its UTF-16 units (low byte first), then
 * Murmur3's finaliser, since FNV alone spreads the last letters poorly. Not for security. Names that differ only by
 * Unicode normalisation get different keys.
 *
 * Sources: Fowler, Noll and Vo, FNV-1a; Appleby, MurmurHash3 (public domain).
 */
export function hashName(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return finalise(hash) >>> 0;
}

/**
 * One 32-bit key, 0 .. 2^32 - 1, for an ordered pair such as a tie from `a` to `b`, each read modulo 2^32. For a fixed
 * `a` it is a bijection of `b`, and the reverse; among n pairs in all about n^2 / 2^33 share a key, so 100,000 ties have
 * about one couple with equal luck.
 */
export function mixKey(a: number, b: number): number {
  return finalise(finalise(a ^ 0x9e3779b9) + Math.imul(b, 0x85ebca77)) >>> 0;
}

function finalise(word: number): number {
  let hash = word | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
