import { normalCdf } from '../engine/math/normal.ts';
import { normalQuantile } from '../engine/math/quantile.ts';
import { finite, innerShare, positive } from './domain.ts';
import { type BalancePoint, balancePoints, type NormalBalance, type Stability } from './normal-balance.ts';

/**
 * A global game of regime change in which all are alike. Strength θ is the share of the force that must move for the
 * regime to fall; the public prior is N(z, 1/alpha), and each has a private signal θ + N(0, 1/beta).
 */
export interface GlobalGame {
  /** Precision of what is public, 1 / variance. */
  readonly alpha: number;
  /** Precision of private signals, 1 / variance. */
  readonly beta: number;
  /** Public mean of θ, a share that may lie outside 0 to 1. */
  readonly z: number;
  /** Cost ratio of defecting, a share (see payoff-mapping). */
  readonly c: number;
}

export interface Equilibrium {
  /** θ*: the regime falls at any strength up to this share. */
  readonly theta: number;
  /** x*: who has a signal below it defects. */
  readonly signal: number;
  /** (alpha/√beta) φ(Φ⁻¹(θ*)): how much of a common shift in the threshold comes back through others. */
  readonly slope: number;
  /** Under repeated best replies; `touching` where two equilibria have just met. */
  readonly stability: Stability;
}

/** @throws {DomainError} a precision not above 0, a mean not finite, a cost not strictly between 0 and 1 */
export function checkGame({ alpha, beta, z, c }: GlobalGame): void {
  positive('alpha', alpha);
  positive('beta', beta);
  finite('z', z);
  innerShare('c', c);
  positive('alpha / sqrt(beta)', alpha / Math.sqrt(beta));
}

/**
 * All monotone equilibria, θ* ascending: one or three, two where a pair has just met. Solves
 * (alpha/√beta)(θ* − z) − Φ⁻¹(θ*) = √(1 + alpha/beta) Φ⁻¹(c).
 * @throws {DomainError} see `checkGame`
 * Source: Morris and Shin (1998, 2003); Angeletos, Hellwig and Pavan (2007).
 */
export function equilibria(game: GlobalGame): Equilibrium[] {
  checkGame(game);
  return balancePoints(balanceOf(game)).map((point) => equilibriumAt(game, point));
}

/**
 * Whether there is one equilibrium whatever the public mean and the cost: beta >= alpha² / (2π).
 * @throws {DomainError} a precision not above 0
 * Source: Morris and Shin (2003).
 */
export function isUniqueForEveryMean(alpha: number, beta: number): boolean {
  return beta >= leastPrivatePrecision(alpha);
}

/**
 * alpha² / (2π), the private precision from which on there is one equilibrium only.
 * @throws {DomainError} alpha not above 0
 */
export function leastPrivatePrecision(alpha: number): number {
  positive('alpha', alpha);
  return (alpha * alpha) / (2 * Math.PI);
}

/**
 * Φ(√alpha (θ* − z)): chance of the fall before anybody has a signal, if `theta` is the threshold.
 * @throws {DomainError} see `checkGame`; theta not finite
 */
export function chanceOfFall(game: GlobalGame, theta: number): number {
  checkGame(game);
  finite('theta', theta);
  return normalCdf(Math.sqrt(game.alpha) * (theta - game.z));
}

function balanceOf({ alpha, beta, z, c }: GlobalGame): NormalBalance {
  return {
    steepness: alpha / Math.sqrt(beta),
    middle: z,
    lean: Math.sqrt(1 + alpha / beta) * normalQuantile(c),
  };
}

function equilibriumAt({ beta }: GlobalGame, { u, slope, stability }: BalancePoint): Equilibrium {
  const theta = normalCdf(u);
  return { theta, signal: theta + u / Math.sqrt(beta), slope, stability };
}
