import { exp } from '../engine/math/exp.ts';
import { logNormalSurvival, normalCdf, normalSurvival } from '../engine/math/normal.ts';
import { normalQuantile } from '../engine/math/quantile.ts';
import { expecting, innerShare } from './domain.ts';
import { checkGame, type GlobalGame } from './global-game.ts';

export interface SecondAttack {
  /** Largest gain of the marginal attacker, a chance less a cost ratio: from −c to 1 − c. */
  readonly gain: number;
  /** Threshold at which it is reached. */
  readonly theta: number;
}

/** Beyond this, 1 − Φ is so small that a ratio of two is better taken between logarithms. */
const DEEP = 36;
/** Φ is 1 from here on, and the gain only falls. */
const FAR = 9;
const LOOKS = 1024;
const NARROWINGS = 90;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Gain of attacking again for who has just the cutoff signal, if all expect the fall up to `theta` and know that the
 * regime survived an attack that fells any strength up to `survived`:
 * P(θ <= theta | x*(theta), θ > survived) − c, with x*(theta) = theta + Φ⁻¹(theta)/√beta.
 * @throws {DomainError} see `checkGame`; survived or theta not strictly between 0 and 1; theta below survived
 * Source: Angeletos, Hellwig and Pavan (2007).
 */
export function gainOfSecondAttack(game: GlobalGame, survived: number, theta: number): number {
  checkGame(game);
  innerShare('survived', survived);
  innerShare('theta', theta);
  expecting(theta >= survived, 'theta', theta, `a threshold of ${survived} or more, which the regime survived`);
  return gainAt(game, survived, normalQuantile(theta));
}

/**
 * The largest such gain over all thresholds above `survived`. Below 0 there is no second attack: survival was public
 * news that the regime is strong, and without anything else new nobody moves.
 * @throws {DomainError} see `gainOfSecondAttack`
 * Source: Angeletos, Hellwig and Pavan (2007).
 */
export function largestGainOfSecondAttack(game: GlobalGame, survived: number): SecondAttack {
  checkGame(game);
  innerShare('survived', survived);
  const from = normalQuantile(survived);
  const step = (Math.max(from, 0) + FAR - from) / LOOKS;
  const gain = (u: number): number => gainAt(game, survived, u);
  let best = 0;
  for (let look = 1; look <= LOOKS; look++) if (gain(from + look * step) > gain(from + best * step)) best = look;
  let [low, high] = [from + Math.max(0, best - 1) * step, from + (best + 1) * step];
  for (let n = 0; n < NARROWINGS; n++) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (gain(left) < gain(right)) low = left;
    else high = right;
  }
  const u = (low + high) / 2;
  return { gain: gain(u), theta: normalCdf(u) };
}

/**
 * Whether surviving an attack up to `survived` rules out another one. `game` is what is known at the time of the second:
 * with the precisions of the first it always does; sharper private news or a weaker regime may reopen the window.
 * @throws {DomainError} see `gainOfSecondAttack`
 */
export function noSecondAttack(game: GlobalGame, survived: number): boolean {
  return largestGainOfSecondAttack(game, survived).gain < 0;
}

function gainAt({ alpha, beta, z, c }: GlobalGame, survived: number, u: number): number {
  const theta = normalCdf(u);
  const signal = theta + u / Math.sqrt(beta);
  const mean = (beta * signal + alpha * z) / (alpha + beta);
  const sharpness = Math.sqrt(alpha + beta);
  return 1 - tailRatio(sharpness * (theta - mean), sharpness * (survived - mean)) - c;
}

/** Q(a) / Q(b) for the normal's upper tail Q. */
function tailRatio(a: number, b: number): number {
  if (a < DEEP) return normalSurvival(a) / normalSurvival(b);
  return exp(logNormalSurvival(a) - logNormalSurvival(b));
}
