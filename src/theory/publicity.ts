import { normalDensity } from '../engine/math/normal.ts';
import { normalQuantile } from '../engine/math/quantile.ts';
import { expecting } from './domain.ts';
import { checkGame, type Equilibrium, type GlobalGame } from './global-game.ts';

/** How an equilibrium moves, per unit of the cost ratio c and of the public mean z. */
export interface Slopes {
  readonly thetaByCost: number;
  readonly thetaByMean: number;
  readonly signalByCost: number;
  readonly signalByMean: number;
}

/**
 * How much further the cutoff x* moves with public news than the news alone would move it, others' conduct held
 * still: (1 + √beta φ*) / (1 − (alpha/√beta) φ*). A number above 1.
 * @throws {DomainError} see `checkGame`; an equilibrium that is not stable
 * Source: Morris and Shin (2003).
 */
export function publicityMultiplier(game: GlobalGame, at: Equilibrium): number {
  checkStable(game, at);
  return (1 + (game.beta / game.alpha) * at.slope) / (1 - at.slope);
}

/**
 * Derivatives of θ* and x* at a stable equilibrium, shares per share. All four are negative: cost and good public news
 * about the regime both shrink the set of regimes that fall.
 * @throws {DomainError} see `checkGame`; an equilibrium that is not stable
 * Source: implicit differentiation of the two conditions of the equilibrium.
 */
export function slopesAt(game: GlobalGame, at: Equilibrium): Slopes {
  checkStable(game, at);
  const { alpha, beta, c } = game;
  const density = (at.slope * Math.sqrt(beta)) / alpha;
  const pull = Math.sqrt(1 + alpha / beta) / normalDensity(normalQuantile(c));
  const room = 1 - at.slope;
  return {
    thetaByCost: (-pull * density) / room,
    thetaByMean: -at.slope / room,
    signalByCost: (-pull * (density + 1 / Math.sqrt(beta))) / room,
    signalByMean: (-alpha / beta) * publicityMultiplier(game, at),
  };
}

function checkStable(game: GlobalGame, at: Equilibrium): void {
  checkGame(game);
  expecting(at.stability === 'stable' && at.slope < 1, 'at.stability', at.stability, 'a stable equilibrium');
}
