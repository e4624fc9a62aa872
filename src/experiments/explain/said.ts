import type { Crossing } from './search.ts';

const FEWEST = 2;
const MOST = 17;

/**
 * A value that would have changed him in as few digits as a reader needs: away from what was, within a tenth of the
 * change, and still on the far side of the edge.
 */
export function saidValue({ dial: { from, least, most }, value }: Crossing, still: (value: number) => boolean): string {
  const change = value - from;
  for (let digits = FEWEST; digits <= MOST; digits++) {
    const rounded = awayFrom(from, value, digits);
    const near = Math.abs(rounded - value) <= Math.abs(change) / 10;
    if (near && rounded >= least && rounded <= most && still(rounded)) return String(rounded);
  }
  return String(value);
}

/** The value in so many digits, rounded towards the side on which it lies. */
function awayFrom(from: number, value: number, digits: number): number {
  const unit = 10 ** (Math.floor(Math.log10(Math.max(Math.abs(value), 1e-9))) - digits + 1);
  const steps = value > from ? Math.ceil(value / unit) : Math.floor(value / unit);
  return Number((steps * unit).toPrecision(digits + 1));
}
