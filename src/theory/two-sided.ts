import { finite, innerShare, notNegative, positive } from './domain.ts';

/** One side of the contest: how much its people weigh, and what acting costs each of them. */
export interface Side {
  /** Weight of the whole side, in the unit of θ. */
  readonly weight: number;
  /** Cost ratio of acting, a share. */
  readonly cost: number;
}

/**
 * The strength below which the regime falls when opponents and adherents both coordinate and nothing public is known:
 * θ* = w_o (1 − c_o) − w_a (1 − c_a), whatever the precisions of either side's signals. In units of weight; may be
 * negative, where the adherents outweigh the opponents.
 * @throws {DomainError} a weight below 0, a cost not strictly between 0 and 1
 * Source: after Tyson and Smith (2018); the algebra is a reconstruction.
 */
export function twoSidedThreshold(opponents: Side, adherents: Side): number {
  checkSide('opponents', opponents);
  checkSide('adherents', adherents);
  return opponents.weight * (1 - opponents.cost) - adherents.weight * (1 - adherents.cost);
}

/**
 * The same strength as a share of all who can act, with adherents who do not act counted as moved: the scale on which
 * the engine keeps a regime's strength. (θ + w_a) / (w_o + w_a).
 * @throws {DomainError} a weight below 0, or both 0
 */
export function asShareOfForce(theta: number, opponents: number, adherents: number): number {
  notNegative('opponents', opponents);
  notNegative('adherents', adherents);
  finite('theta', theta);
  positive('opponents + adherents', opponents + adherents);
  return (theta + adherents) / (opponents + adherents);
}

function checkSide(name: string, { weight, cost }: Side): void {
  notNegative(`${name}.weight`, weight);
  innerShare(`${name}.cost`, cost);
}
