/** Why a file of bytes could not be read: a sentence for whoever opened it. */
export class ReplayFault extends Error {
  constructor(says: string) {
    super(says);
    this.name = 'ReplayFault';
  }
}

const MOST_BYTES_A_NUMBER = 5;

/** Writes whole numbers in as few bytes as they need, one after another. */
export class Packer {
  #bytes = new Uint8Array(1024);
  #used = 0;

  /** A whole number from 0 to 2³² − 1. */
  number(value: number): void {
    if (!(Number.isInteger(value) && value >= 0 && value < 2 ** 32)) throw new RangeError(`no whole number: ${value}`);
    let left = value;
    for (; left > 127; left = Math.floor(left / 128)) this.#byte((left % 128) | 128);
    this.#byte(left);
  }

  /** Numbers of which neighbours are mostly alike: each with how often it follows. */
  runs(values: ArrayLike<number>): void {
    for (let from = 0, to = 0; from < values.length; from = to) {
      while (to < values.length && values[to] === values[from]) to++;
      this.number(values[from]!);
      this.number(to - from);
    }
  }

  bytes(bytes: Uint8Array): void {
    for (const byte of bytes) this.#byte(byte);
  }

  doubles(values: Float64Array): void {
    const view = new DataView(new ArrayBuffer(8));
    for (const value of values) {
      view.setFloat64(0, value, true);
      this.bytes(new Uint8Array(view.buffer));
    }
  }

  packed(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#used);
  }

  #byte(byte: number): void {
    if (this.#used === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#used);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#used++] = byte;
  }
}

/** Reads what a packer wrote; whatever it meets, it ends with a value or a `ReplayFault`. */
export class Unpacker {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = bytes;
    this.#at = from;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** A whole number up to `most`; `what` names it in a message. */
  number(what: string, most: number): number {
    let value = 0;
    for (let k = 0, factor = 1; k < MOST_BYTES_A_NUMBER; k++, factor *= 128) {
      const byte = this.#next(what);
      value += (byte & 127) * factor;
      if (byte > 127) continue;
      if (value > most) throw new ReplayFault(`In this replay ${what} is ${value}, and can be at most ${most}.`);
      return value;
    }
    throw new ReplayFault(`In this replay ${what} is no number.`);
  }

  /** As many numbers as `into` has places. */
  runs<T extends Uint8Array | Uint32Array>(what: string, into: T, most: number): T {
    for (let from = 0; from < into.length; ) {
      const value = this.number(what, most);
      const often = this.number(`a count of ${what}`, into.length - from);
      if (often === 0) throw new ReplayFault(`A run of ${what} is empty.`);
      into.fill(value, from, from + often);
      from += often;
    }
    return into;
  }

  bytes(what: string, count: number): Uint8Array {
    if (count > this.left) throw new ReplayFault(`The file ends within ${what}.`);
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  doubles(what: string, count: number): Float64Array {
    const bytes = this.bytes(what, 8 * count);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Float64Array.from({ length: count }, (_, k) => view.getFloat64(8 * k, true));
  }

  #next(what: string): number {
    if (this.#at >= this.#bytes.length) throw new ReplayFault(`The file ends within ${what}.`);
    return this.#bytes[this.#at++]!;
  }
}

/** A check sum over bytes (CRC-32): any one flipped bit, and most other damage, gives another. */
export function checksumOfBytes(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}
