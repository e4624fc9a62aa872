import { expecting, finite, innerShare, notNegative, share } from './domain.ts';

/** What one soldier stands to gain and lose, in one unit of worth (career-years here). */
export interface Stakes {
  /** R: pay and rents of who stays loyal to a regime that survives. */
  readonly rents: number;
  /** K: cost of being caught after defecting from a regime that survives. */
  readonly capture: number;
  /** B: worth of having defected from a regime that falls. */
  readonly reward: number;
  /** L: loss of who stays loyal to a regime that falls. */
  readonly loss: number;
}

/** The four payoffs themselves, in one unit of worth. */
export interface FourPayoffs {
  readonly loyalIfItSurvives: number;
  readonly defectIfItSurvives: number;
  readonly loyalIfItFalls: number;
  readonly defectIfItFalls: number;
}

/**
 * The cost ratio c: a soldier defects if and only if he gives the fall a chance above c. A share.
 * @throws {DomainError} a gain from loyalty (if it survives) or from defection (if it falls) below 0, or both 0
 * Source: standard; see Morris and Shin (2003).
 */
export function costRatio(payoffs: FourPayoffs): number {
  for (const [name, value] of Object.entries(payoffs)) finite(name, value);
  const fromLoyalty = payoffs.loyalIfItSurvives - payoffs.defectIfItSurvives;
  const fromDefection = payoffs.defectIfItFalls - payoffs.loyalIfItFalls;
  const open = 'no line to be the better one whatever happens: a gain of 0 or more';
  expecting(fromLoyalty >= 0, 'loyalIfItSurvives - defectIfItSurvives', fromLoyalty, open);
  expecting(fromDefection >= 0, 'defectIfItFalls - loyalIfItFalls', fromDefection, open);
  const both = fromLoyalty + fromDefection;
  expecting(both > 0, 'sum of both gains', both, 'something at stake: a number above 0');
  return fromLoyalty / both;
}

/**
 * c = (R + K) / (R + K + B + L), a share: rents and reprisals raise it, the reward of defectors and the justice that
 * awaits the loyal lower it.
 * @throws {DomainError} as `costRatio`
 */
export function costRatioOf({ rents, capture, reward, loss }: Stakes): number {
  return costRatio({
    loyalIfItSurvives: rents,
    defectIfItSurvives: -capture,
    loyalIfItFalls: -loss,
    defectIfItFalls: reward,
  });
}

/**
 * The threshold θ* = 1 − c below which a regime falls when nothing public is known of its strength (the limit of the
 * global game for a diffuse prior). Share of the force that must move.
 * @throws {DomainError} cost not strictly between 0 and 1
 * Source: Morris and Shin (1998, 2003).
 */
export function diffuseThreshold(cost: number): number {
  innerShare('cost', cost);
  return 1 - cost;
}

/**
 * What a reward is worth that is kept with chance `kept` and otherwise ends in `betrayal`, a loss: q B − (1 − q) L′.
 * Same unit as `reward`.
 * @throws {DomainError} kept not a share; betrayal below 0
 */
export function believedReward(reward: number, kept: number, betrayal: number): number {
  finite('reward', reward);
  share('kept', kept);
  notNegative('betrayal', betrayal);
  return kept * reward - (1 - kept) * betrayal;
}
