import { do_not_optimize, measure } from 'mitata';

/** Cells of the two tables of the yardstick: a megabyte and half of one, so that like the engine it reaches past the nearest cache. */
const CELLS = 1 << 17;
const PASSES = 40;
/** What every length must add up to; another number would be another yardstick. */
const SUM = 2177718054;

/** One length of the yardstick: hashes, scattered reads and arithmetic on doubles over plain arrays. Returns its sum. */
export function yardstick(whole: Uint32Array, real: Float64Array): number {
  let state = 2463534242;
  whole.fill(1);
  real.fill(0.5);
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = 0; i < CELLS; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const at = (state >>> 0) & (CELLS - 1);
      real[i] = Math.sqrt(real[at]! * 0.75 + (state >>> 0) / 2 ** 33 + 0.1);
      whole[at] = (Math.imul(whole[at]! + i, 2654435761) ^ state) >>> 0;
    }
  }
  let sum = 0;
  for (let i = 0; i < CELLS; i++) sum = (sum + whole[i]! + Math.floor(real[i]! * 1e6)) >>> 0;
  return sum;
}

/** Turns of the yardstick's loop in a second of processor time, now: the mean of a few lengths. */
export type Gauge = () => Promise<number>;

export function openGauge(): Gauge {
  const whole = new Uint32Array(CELLS);
  const real = new Float64Array(CELLS);
  const length = (): void => {
    const sum = yardstick(whole, real);
    if (sum !== SUM) throw new Error(`the yardstick gave ${sum}, expected ${SUM}: its loop has changed`);
    do_not_optimize(sum);
  };
  const now = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) * 1000;
  };
  return async () => {
    // mitata would measure for most of a second, and where the runtime lends it no collector fill a gigabyte to provoke one.
    const { avg } = await measure(length, { min_samples: 5, max_samples: 5, min_cpu_time: 0, gc: false, now });
    return (CELLS * PASSES * 1e9) / avg;
  };
}
