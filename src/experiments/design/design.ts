import { numberReached } from '../../scenario/draw.ts';
import type { Factor, Role } from './factor.ts';
import { fullGrid, oneAtATime } from './grid.ts';
import { gridLevels } from './grid-levels.ts';
import { haltonPoints } from './halton-points.ts';
import { latinHypercube, randomPoints } from './latin-hypercube.ts';
import { insideSteps, morrisTrajectories } from './morris-trajectories.ts';
import { movedTogether } from './moved.ts';
import { saltelli } from './saltelli-points.ts';
import { sobolPoints } from './sobol-points.ts';
import { farthestApart, takeTrajectories } from './spread-out.ts';

/** What is asked of a design. Groups name, factor by factor, which move together. */
export type Plan =
  | { readonly method: 'latin-hypercube' | 'sobol' | 'halton' | 'random'; readonly rows: number }
  | { readonly method: 'grid' | 'one-at-a-time'; readonly levels: number }
  | {
      readonly method: 'morris';
      readonly trajectories: number;
      readonly levels: number;
      readonly groups?: readonly string[];
      /** How many are drawn, of which the trajectories farthest apart are kept; as many as `trajectories` where it is not said. */
      readonly from?: number;
    }
  | {
      readonly method: 'saltelli';
      readonly base: number;
      readonly secondOrder: boolean;
      readonly groups?: readonly string[];
    };

/** A table of settings: `rows` × factors numbers strictly between 0 and 1, row by row, each a place in its factor's spread. */
export interface Design {
  readonly method: Plan['method'];
  readonly plan: Plan;
  readonly factors: readonly Factor[];
  readonly points: Float64Array;
  readonly rows: number;
  readonly seed: number;
}

/**
 * Lays out a design. Sobol points and Halton's are scrambled. One at a time begins with every factor at its median. Without factors
 * there is one row. The same plan, factors and seed give the same points. Throws RangeError.
 */
export function layOut(plan: Plan, factors: readonly Factor[], seed: number): Design {
  const points = factors.length === 0 ? new Float64Array(0) : pointsOf(plan, factors, seed);
  const rows = factors.length === 0 ? 1 : points.length / factors.length;
  return { method: plan.method, plan, factors, points, rows, seed };
}

/**
 * How many neighbouring rows belong together: those of a trajectory, or those made of one pair of points. They are compared with each
 * other, and so should share their luck. 0 where every row stands alone.
 */
export function blockOf({ plan, factors }: Design): number {
  if (factors.length === 0 || (plan.method !== 'morris' && plan.method !== 'saltelli')) return 0;
  const moves = movedTogether(factors.length, plan.groups).length;
  if (plan.method === 'morris') return moves + 1;
  return plan.secondOrder ? 2 * moves + 2 : moves + 2;
}

/** The factors of one role, for the two sides of a crossed design; in their order. */
export function factorsWith(role: Role, factors: readonly Factor[]): Factor[] {
  return factors.filter((factor) => factor.role === role);
}

function pointsOf(plan: Plan, factors: readonly Factor[], seed: number): Float64Array {
  const dims = factors.length;
  switch (plan.method) {
    case 'latin-hypercube':
      return latinHypercube(plan.rows, dims, seed);
    case 'sobol':
      return sobolPoints(plan.rows, dims, { scramble: seed });
    case 'halton':
      return haltonPoints(plan.rows, dims, { scramble: seed });
    case 'random':
      return randomPoints(plan.rows, dims, seed);
    case 'grid': {
      const levels = factors.map((factor) => gridLevels(factor, plan.levels));
      const places = fullGrid(levels.map((own) => own.length));
      return Float64Array.from(places, (place, at) => levels[at % dims]![place]!);
    }
    case 'one-at-a-time':
      return oneAtATime(
        factors.map(() => 0.5),
        factors.map((factor) => otherLevels(factor, plan.levels)),
      );
    case 'morris':
      return morrisPoints(plan, dims, seed);
    case 'saltelli':
      return saltelli(plan.base, dims, { ...plan, seed });
  }
}

/** The levels at which a factor is not what it is at its median: the base need not be run again. */
function otherLevels(factor: Factor, levels: number): number[] {
  const usual = numberReached(factor, 0.5);
  return gridLevels(factor, levels).filter((u) => Math.abs(numberReached(factor, u) - usual) > 1e-12 * Math.abs(usual));
}

function morrisPoints(plan: Extract<Plan, { method: 'morris' }>, dims: number, seed: number): Float64Array {
  const { trajectories, levels, groups, from = trajectories } = plan;
  const points = morrisTrajectories(from, dims, levels, seed, groups);
  if (from <= trajectories) return insideSteps(points, levels);
  const all = { points, rows: movedTogether(dims, groups).length + 1, dims };
  return insideSteps(takeTrajectories(all, farthestApart(all, trajectories)), levels);
}
