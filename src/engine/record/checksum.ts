/**
 * A running 32-bit checksum of a history (FNV-1a over words, finished by a murmur mix). Equal histories give equal
 * checksums on any machine; it guards against drift, not against malice.
 */
export interface Checksum {
  /** Folds the 64 bits of a double, low word first. */
  double(value: number): void;
  /** Folds a whole number modulo 2^32. */
  word(value: number): void;
  /** The checksum so far, an unsigned 32-bit number. */
  value(): number;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A fresh checksum. */
export function startChecksum(): Checksum {
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  let state = OFFSET;
  const word = (value: number): void => {
    state = Math.imul(state ^ (value >>> 0), PRIME);
    state ^= state >>> 15;
  };
  return {
    double(value) {
      // -0 and 0 are one value to a reader of the record.
      double[0] = value + 0;
      word(words[0]!);
      word(words[1]!);
    },
    word,
    value() {
      const mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
      return (mixed ^ (mixed >>> 13)) >>> 0;
    },
  };
}
