/** Throws RangeError unless `value` is a whole number from `least` to `most`. */
export function assertWhole(name: string, value: number, least: number, most = Number.MAX_SAFE_INTEGER): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  throw new RangeError(`${name}: found ${value}, expected a whole number ${bounds}`);
}
