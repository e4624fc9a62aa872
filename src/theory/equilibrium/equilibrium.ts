import type { World } from '../../engine/world.ts';
import { type Coordination, coordinationOf } from './curve.ts';
import {
  type Nascent,
  nascentThreshold,
  publicityOf,
  type Threshold,
  type Tipping,
  thresholdsOf,
  tippingPoint,
  type Uniqueness,
  uniquenessOf,
} from './thresholds.ts';

/** All that follows without simulating when everybody reasons about everybody, on one morning. */
export interface Equilibrium {
  readonly coordination: Coordination;
  /** y0 as members count it; the index of the last evening; the greatest index that was survived. */
  readonly base: number;
  readonly index: number;
  readonly stoodAt: number;
  readonly thresholds: readonly Threshold[];
  /** The one that `belief.selection` names. */
  readonly selected: Threshold;
  readonly tipping: Tipping | null;
  /** Where a second threshold would appear, if there is only one. */
  readonly nascent: Nascent | null;
  readonly unique: Uniqueness;
  readonly publicity: number;
  /** Share that would mobilise if all were certain of the fall. */
  readonly ceiling: number;
}

/**
 * The equilibrium of annex A6 on a morning whose terms were read (see `openMorning`).
 *
 * @throws Error when some strength is not a number, so that nothing brings itself about.
 */
export function equilibriumOf(world: World): Equilibrium {
  const coordination = coordinationOf(world);
  const { index, survived } = world.state;
  const { curve } = coordination;
  const thresholds = thresholdsOf(coordination, survived);
  const selected = thresholds.at(world.values.belief.selection === 'high' ? -1 : 0);
  if (selected === undefined) throw new Error('no threshold brings itself about: some strength is not a number');
  const only = thresholds.length === 1;
  return {
    coordination,
    base: curve.base,
    index,
    stoodAt: survived,
    thresholds,
    selected,
    tipping: tippingPoint(coordination, thresholds, selected, index),
    nascent: only ? nascentThreshold(coordination, selected) : null,
    unique: uniquenessOf(coordination, thresholds.length),
    publicity: publicityOf(coordination, selected),
    ceiling: curve.worth.reduce((sum, worth) => sum + worth, curve.fixed),
  };
}
