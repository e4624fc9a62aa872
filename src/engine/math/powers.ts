const LOWEST = -1074;
const HIGHEST = 1023;

/** 2^k for every double power of two: `POWER_OF_TWO[k + POWER_BIAS]` for -1074 <= k <= 1023. Exact. */
export const POWER_OF_TWO = tabulate();
export const POWER_BIAS = -LOWEST;

/** `value` times 2^k, rounded once, for a value near 1 and -1080 <= k <= 1024. */
export function scale(value: number, k: number): number {
  if (k >= -1021 && k <= HIGHEST) return value * (POWER_OF_TWO[k + POWER_BIAS] as number);
  if (k > HIGHEST) return value * 2 * (POWER_OF_TWO[k - 1 + POWER_BIAS] as number);
  return value * (POWER_OF_TWO[k + 64 + POWER_BIAS] as number) * (POWER_OF_TWO[POWER_BIAS - 64] as number);
}

function tabulate(): Float64Array {
  const powers = new Float64Array(HIGHEST - LOWEST + 1);
  let up = 1;
  for (let k = 0; k <= HIGHEST; k++, up *= 2) powers[k - LOWEST] = up;
  let down = 1;
  for (let k = 0; k >= LOWEST; k--, down /= 2) powers[k - LOWEST] = down;
  return powers;
}
