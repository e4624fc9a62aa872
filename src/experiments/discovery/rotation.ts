import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { expecting } from '../../theory/domain.ts';
import type { Cases, Input } from './cases.ts';

/** Runs seen along other axes. */
export interface Rotated {
  /** Inputs `r_0`, `r_1`, …, then the categories as they were. */
  readonly cases: Cases;
  /** Names of the inputs that were turned. */
  readonly names: readonly string[];
  /** `loadings[i][j]`: weight of the i-th of them, in its standard deviations from its mean, in `r_j`. */
  readonly loadings: readonly (readonly number[])[];
}

/**
 * Turns the numeric inputs to the principal axes of the runs of interest, so that PRIM may find slanting boxes (PCA-PRIM: Dalal et al., 2013). `r_0`
 * is the axis along which runs of interest spread most, the last the one along which they are closest together: restrictions tend to fall on
 * the last. The sign of an axis is free; here its heaviest weight is positive.
 * @throws {DomainError} with fewer than two numeric inputs or runs of interest
 */
export function rotate(cases: Cases): Rotated {
  const numeric = cases.inputs.filter(({ kind }) => kind !== 'category');
  expecting(numeric.length >= 2, 'numeric inputs', numeric.length, 'two or more to turn');
  expecting(cases.hits >= 2, 'runs of interest', cases.hits, 'two or more');
  const standard = numeric.map(({ values }) => standardised(values));
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(covariance(standard, cases), {
    assumeSymmetric: true,
  });
  const falling = realEigenvalues.map((_, place) => place).sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!);
  const axes = falling.map((place) => heaviestUp(eigenvectorMatrix.getColumn(place)));
  const turned = axes.map((axis, place): Input => {
    const values = new Float64Array(cases.count);
    axis.forEach((weight, nth) => {
      const column = standard[nth]!;
      for (let row = 0; row < values.length; row++) values[row]! += weight * column[row]!;
    });
    return { name: `r_${place}`, kind: 'real', values, labels: [] };
  });
  const categories = cases.inputs.filter(({ kind }) => kind === 'category');
  return {
    cases: { ...cases, inputs: [...turned, ...categories] },
    names: numeric.map(({ name }) => name),
    loadings: numeric.map((_, nth) => axes.map((axis) => axis[nth]!)),
  };
}

/** In standard deviations from the mean; all 0 for a constant. */
function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / (deviation || 1));
}

/** Of the runs of interest alone. */
function covariance(columns: readonly Float64Array[], { hit, hits }: Cases): Matrix {
  const centred = columns.map((column) => {
    const chosen = column.filter((_, row) => hit[row] === 1);
    const mean = chosen.reduce((sum, value) => sum + value, 0) / hits;
    return chosen.map((value) => value - mean);
  });
  const product = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, row) => sum + value * b[row]!, 0);
  return new Matrix(centred.map((a) => centred.map((b) => product(a, b) / (hits - 1))));
}

function heaviestUp(axis: readonly number[]): number[] {
  const heaviest = axis.reduce((best, weight) => (Math.abs(weight) > Math.abs(best) ? weight : best), 0);
  return axis.map((weight) => (heaviest < 0 ? -weight : weight));
}
