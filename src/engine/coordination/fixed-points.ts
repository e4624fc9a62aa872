import { normalCdf, normalDensity } from '../math/normal.ts';

/**
 * How much mobilises at a strength that everybody takes for the threshold of the fall:
 * A(θ) = fixed + Σ_k worth_k · Φ(pull·(θ − mean) − lean·at_k), and what stands beside it: the fall is at θ = A(θ) + base.
 */
export interface Mobilisation {
  /** Φ⁻¹ of the critical beliefs, and the shares of strength that move there. */
  readonly at: Float64Array;
  readonly worth: Float64Array;
  /** How many of them are in use. */
  count: number;
  /** Share that is mobilised whatever is believed. */
  fixed: number;
  /** y0: what street, states, threat and patron add. */
  base: number;
  /** μ, α/√β and √((α+β)/β), with α and β the precisions of what is public and what is private. */
  mean: number;
  pull: number;
  lean: number;
}

/** Sets the three numbers that follow from the prior N(mean, priorSd²) and the noise of private signals. */
export function readPrecisions(curve: Mobilisation, mean: number, priorSd: number, signalSd: number): void {
  const prior = 1 / (priorSd * priorSd);
  const signal = 1 / (signalSd * signalSd);
  curve.mean = mean;
  curve.pull = prior / Math.sqrt(signal);
  curve.lean = Math.sqrt((prior + signal) / signal);
}

/** A(θ): the share that mobilises when all take θ for the threshold and the regime's strength is θ. */
export function mobilisedAt(curve: Mobilisation, theta: number): number {
  const { at, worth, count, lean } = curve;
  const from = curve.pull * (theta - curve.mean);
  let sum = curve.fixed;
  for (let k = 0; k < count; k++) sum += worth[k]! * normalCdf(from - lean * at[k]!);
  return sum;
}

/** A′(θ); a fixed point at which it is below 1 is stable. */
export function slopeAt(curve: Mobilisation, theta: number): number {
  const { at, worth, count, lean } = curve;
  const from = curve.pull * (theta - curve.mean);
  let sum = 0;
  for (let k = 0; k < count; k++) sum += worth[k]! * normalDensity(from - lean * at[k]!);
  return curve.pull * sum;
}

/** Points at which the curve is looked at: so many a unit of the argument of Φ, between these numbers in all. */
const LOOKS_PER_UNIT = 16;
const FEWEST_LOOKS = 64;
const MOST_LOOKS = 4096;
const HALVINGS = 60;
/** A zero is known when it lies between places no further apart than this. */
const NARROW = 1e-15;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The fixed points θ = A(θ) + base on [base, base + 1], ascending, at most `most` of them. Two that lie between two looks
 * are found when the curve turns there; each is right to the last places.
 */
export function fixedPoints(curve: Mobilisation, most: number): number[] {
  const { base } = curve;
  const gap = (theta: number): number => mobilisedAt(curve, theta) + base - theta;
  const looks = Math.min(MOST_LOOKS, Math.max(FEWEST_LOOKS, Math.ceil(LOOKS_PER_UNIT * curve.pull)));
  const place = (look: number): number => base + look / looks;
  const found: number[] = [];
  // The curve bends too little to come back to 0 from further than this between two looks.
  const near = (curve.pull / looks) * (curve.pull / looks);
  let [before, here] = [Number.NaN, gap(base)];
  if (!(here > 0)) found.push(base);
  for (let look = 0; look < looks && found.length < most; look++) {
    const next = gap(place(look + 1));
    if (here > 0 !== next > 0) found.push(between(gap, [place(look), place(look + 1)], [here, next]));
    else if (Math.abs(here) < near)
      found.push(...nearTurn(gap, [place(look - 1), place(look), place(look + 1)], [before, here, next]));
    [before, here] = [here, next];
  }
  return found.slice(0, most);
}

/**
 * The zero between two places with gaps of unlike sign: along the chord, a gap that stays behind counted half (the Illinois
 * rule), and by halves where that is slow.
 */
function between(gap: (theta: number) => number, [from, to]: readonly number[], gaps: readonly number[]): number {
  let [low, high] = [from!, to!];
  let [atLow, atHigh] = [gaps[0]!, gaps[1]!];
  const above = atLow > 0;
  for (let n = 0; n < HALVINGS && high - low > NARROW; n++) {
    const chord = low + ((high - low) * atLow) / (atLow - atHigh);
    const middle = n % 4 === 3 || !(chord > low && chord < high) ? low + (high - low) / 2 : chord;
    const here = gap(middle);
    if (here > 0 === above) {
      [low, atLow] = [middle, here];
      atHigh /= 2;
    } else {
      [high, atHigh] = [middle, here];
      atLow /= 2;
    }
  }
  return low + (high - low) / 2;
}

/** The two zeros around a look at which the gap comes nearest to 0 and turns back, if it crosses in between. */
function nearTurn(gap: (theta: number) => number, places: readonly number[], gaps: readonly number[]): number[] {
  const [away, here, back] = gaps.map(Math.abs) as [number, number, number];
  const above = gaps[1]! > 0;
  if (!(here <= away && here <= back && gaps[0]! > 0 === above)) return [];
  const [from, , to] = places as [number, number, number];
  let [low, high] = [from, to];
  for (let n = 0; n < HALVINGS; n++) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    const [atLeft, atRight] = [gap(left), gap(right)];
    const atAcross = atLeft > 0 !== above ? atLeft : atRight;
    const across = atAcross === atLeft ? left : right;
    if (atAcross > 0 !== above) {
      const [before, after] = [gaps[0]!, gaps[2]!];
      return [between(gap, [from, across], [before, atAcross]), between(gap, [across, to], [atAcross, after])];
    }
    if (Math.abs(atLeft) <= Math.abs(atRight)) high = right;
    else low = left;
  }
  return [];
}
