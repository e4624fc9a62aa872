import { normalQuantile } from '../engine/math/quantile.ts';
import { expecting, innerShare, notNegative, positive } from './domain.ts';
import { chanceOfFall, type Equilibrium, equilibria, type GlobalGame, leastPrivatePrecision } from './global-game.ts';

/** A regime whose officers see the size of a protest and then decide whether to join a coup. */
export interface Coup {
  /** How strongly power is centralised: precision of the threshold that reform must pass. */
  readonly rho: number;
  /** Precision of citizens' private information: freedom of the media. */
  readonly alpha: number;
  /** Precision of officers' private information. */
  readonly beta: number;
  /** k: cost of revolting, with 1 for what is won. */
  readonly cost: number;
  /** t: loss of who stayed loyal to a fallen leader, in the same unit. */
  readonly loss: number;
}

/** Chance that the coup succeeds, given the protest, with the equilibrium it belongs to. */
export interface CoupEquilibrium extends Equilibrium {
  readonly success: number;
}

/**
 * gamma = rho √alpha / (rho + √alpha): precision of the public signal that a protest is. It rises with media freedom
 * and with centralisation, ever more slowly, and stays below rho.
 * @throws {DomainError} rho or alpha not above 0
 * Source: Casper and Tyson (2014), lemma 1.
 */
export function protestPrecision(rho: number, alpha: number): number {
  positive('rho', rho);
  positive('alpha', alpha);
  const clarity = Math.sqrt(alpha);
  return (rho * clarity) / (rho + clarity);
}

/**
 * The news in a protest that a share `size` of citizens joins: −Φ⁻¹(size)/√alpha, public mean of the leader's strength.
 * @throws {DomainError} size not strictly between 0 and 1; alpha not above 0
 * Source: Casper and Tyson (2014), lemma 1 (which prints a mean of 0; its argument needs the strength itself).
 */
export function protestNews(size: number, alpha: number): number {
  innerShare('size', size);
  positive('alpha', alpha);
  return -normalQuantile(size) / Math.sqrt(alpha);
}

/**
 * gamma² / (2π): officers' private precision above which a protest leaves one equilibrium.
 * @throws {DomainError} rho or alpha not above 0
 * Source: Casper and Tyson (2014).
 */
export function leastOfficerPrecision(rho: number, alpha: number): number {
  return leastPrivatePrecision(protestPrecision(rho, alpha));
}

/**
 * The officers' game after a protest of this size: a global game with the protest as its public signal and the cost
 * ratio k / (1 + t).
 * @throws {DomainError} see `protestPrecision`, `protestNews`; beta not above 0, loss below 0, cost not in (0, 1 + loss)
 * Source: Casper and Tyson (2014).
 */
export function officersGame({ rho, alpha, beta, cost, loss }: Coup, size: number): GlobalGame {
  positive('beta', beta);
  notNegative('loss', loss);
  expecting(cost > 0 && cost < 1 + loss, 'cost', cost, `a number above 0 and below 1 + loss, ${1 + loss}`);
  return { alpha: protestPrecision(rho, alpha), beta, z: protestNews(size, alpha), c: cost / (1 + loss) };
}

/**
 * All equilibria after a protest of this size, thresholds ascending; a larger protest raises each stable one.
 * @throws {DomainError} see `officersGame`
 * Source: Casper and Tyson (2014), propositions 4 and 5.
 */
export function coupEquilibria(coup: Coup, size: number): CoupEquilibrium[] {
  const game = officersGame(coup, size);
  return equilibria(game).map((at) => ({ ...at, success: chanceOfFall(game, at.theta) }));
}
