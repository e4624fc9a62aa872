import { normalQuantile } from '../math/quantile.ts';
import { secondWord, threefry } from './threefry.ts';

const SIXTEEN_BITS = 0xffff;
const TWO_20 = 0x100000;
const TWO_MINUS_52 = 1 / 0x10000000000000;

/**
 * The luck of one draw: a uniform double strictly between 0 and 1, with 52 random bits, a pure function of its
 * arguments. `seed` and `history` name the run, `question` and `day` (each 0 .. 65535) what is drawn and when, `key`
 * the member, tie or event it is drawn for; seed, history and key are read modulo 2^32. Ranges are not checked here, as
 * this is called for every member on every day: see `checkStream`.
 */
export function luck(seed: number, history: number, question: number, day: number, key: number): number {
  const first = threefry(seed, history, (question << 16) | day, key);
  // A 53rd random bit would leave no room for the half: sums above 2^52 would round, the largest of them up to 1.
  return (first * TWO_20 + (secondWord() >>> 12) + 0.5) * TWO_MINUS_52;
}

/** The same draw as `luck`, as a standard normal deviate (between -8.21 and 8.21) by inversion. */
export function normalLuck(seed: number, history: number, question: number, day: number, key: number): number {
  return normalQuantile(luck(seed, history, question, day, key));
}

/** Throws a RangeError unless question and day are whole numbers from 0 to 65535, as the counter needs. */
export function checkStream(question: number, day: number): void {
  if (!isSixteenBits(question)) throw new RangeError(`question must be a whole number in 0..65535, not ${question}`);
  if (!isSixteenBits(day)) throw new RangeError(`day must be a whole number in 0..65535, not ${day}`);
}

function isSixteenBits(value: number): boolean {
  return (value & SIXTEEN_BITS) === value;
}
