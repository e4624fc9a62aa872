import type { Replay } from '../../experiments/replay/replay.ts';
import type { Seen } from '../runner/word.ts';

/** The histories with which the lab opens, lived through when the site was built. */
export interface Opening {
  /** Which engine lived them. */
  readonly engine: string;
  /** The ensemble that they are of, as the lab names it. */
  readonly key: string;
  /** Histories 1, 2, … */
  readonly seen: readonly Seen[];
  /** One of them in full. */
  readonly replay: Replay;
}

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;
type Named = InstanceType<(typeof ARRAYS)[keyof typeof ARRAYS]>;

/** Stands in the words of a file for an array: what it is, how long, and where its bytes begin. */
interface Slot {
  readonly array: keyof typeof ARRAYS;
  readonly length: number;
  readonly at: number;
}

/** An opening as bytes: the length of what is said in words, the words as JSON, then the numbers of every array. */
export function packOpening(opening: Opening): Uint8Array<ArrayBuffer> {
  const arrays: Named[] = [];
  let size = 0;
  const said = JSON.stringify(opening, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    const array = value as Named;
    const slot: Slot = { array: array.constructor.name as Slot['array'], length: array.length, at: size };
    arrays.push(array);
    size += array.byteLength;
    return slot;
  });
  const words = new TextEncoder().encode(said);
  const file = new Uint8Array(4 + words.length + size);
  new DataView(file.buffer).setUint32(0, words.length, true);
  file.set(words, 4);
  let at = 4 + words.length;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return file;
}

/**
 * The opening that a file of the site holds.
 *
 * @throws an Error where the bytes are none that `packOpening` made.
 */
export function readOpening(file: Uint8Array): Opening {
  const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(0, true);
  const words = new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(4, 4 + length));
  return JSON.parse(words, (_, value: Slot | null) => {
    if (value === null || !Object.hasOwn(ARRAYS, value.array)) return value;
    const kind = ARRAYS[value.array];
    const from = 4 + length + value.at;
    const to = from + value.length * kind.BYTES_PER_ELEMENT;
    if (to > file.length) throw new RangeError(`an opening of ${file.length} bytes with numbers up to byte ${to}`);
    // A copy begins where numbers of any width may.
    return new kind(file.slice(from, to).buffer);
  }) as Opening;
}
