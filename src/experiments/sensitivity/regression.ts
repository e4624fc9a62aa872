import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { plainSums, resampleCounts } from './resample.ts';
import { orderOf, ranksOf, type Sample, sampleOf, whyNothing } from './sample.ts';
import { checkResampling, type Index, indexOf, type Resampling, type Undefined } from './verdict.ts';

export interface Regression {
  readonly reason: null;
  /** One for each factor; null for a factor that never varied in the sample. */
  readonly coefficients: readonly (Index | null)[];
  /** Share of the variance (of ranks, for partial rank correlation) that a line explains: below .7 look elsewhere. */
  readonly R2: number;
  readonly used: number;
  readonly missing: number;
}

export interface RegressionOptions extends Resampling {
  readonly dims: number;
}

/**
 * Standardised regression coefficients: standard deviations of the output for one of the factor, others held. Intervals by
 * resampling runs. Throws RangeError.
 */
export function standardisedRegression(
  inputs: Float64Array,
  outputs: Float64Array,
  options: RegressionOptions,
): Regression | Undefined {
  return regress(sampleOf(inputs, outputs, options.dims), options, false);
}

/**
 * Partial rank correlation (Iman and Helton 1988): from −1 to 1, how well the output's rank follows the factor's once both
 * are freed of all other ranks; 1 for a monotone effect, however weak. Runs are ranked anew in every resample. Throws
 * RangeError.
 */
export function partialRankCorrelation(
  inputs: Float64Array,
  outputs: Float64Array,
  options: RegressionOptions,
): Regression | Undefined {
  return regress(sampleOf(inputs, outputs, options.dims), options, true);
}

function regress(sample: Sample, options: RegressionOptions, ranked: boolean): Regression | Undefined {
  checkResampling(options);
  const { used, missing } = sample;
  const reason = whyNothing(sample, options.dims + 3);
  if (reason !== null) return { reason, used, missing };
  const varying = sample.columns.flatMap((column, j) => (column.some((one) => one !== column[0]) ? [j] : []));
  if (varying.length === 0) return { reason: 'no factor varied', used, missing };
  const columns = [...varying.map((j) => sample.columns[j]!), sample.outputs];
  const orders = columns.map(orderOf);
  const fit = (counts: Float64Array): Fit | null => {
    const read = ranked ? columns.map((column, at) => ranksOf(column, orders[at]!, counts)) : columns;
    const matrix = correlations(read, counts);
    return matrix && fitOf(matrix, ranked);
  };
  const own = fit(new Float64Array(used).fill(1));
  if (own === null) return { reason: 'some factors follow from others, so none can be held', used, missing };
  const { resamples, level, seed } = options;
  const again = varying.map(() => new Float64Array(resamples).fill(Number.NaN));
  for (let r = 0; r < resamples; r++) {
    const resampled = fit(resampleCounts(used, 1, seed, `regression ${r}`));
    if (resampled) for (const [at, list] of again.entries()) list[r] = resampled.coefficients[at]!;
  }
  const coefficients = sample.columns.map((_, j) => {
    const at = varying.indexOf(j);
    return at < 0 ? null : indexOf(own.coefficients[at]!, again[at]!, level);
  });
  return { reason: null, coefficients, R2: own.R2, used, missing };
}

interface Fit {
  readonly coefficients: readonly number[];
  readonly R2: number;
}

/** Correlations of all columns; null where one of them stands still. */
function correlations(columns: readonly Float64Array[], counts: Float64Array): Matrix | null {
  const [width, rows] = [columns.length, counts.length];
  const means = columns.map((column) => column.reduce((sum, one, row) => sum + counts[row]! * one, 0) / rows);
  const sums = plainSums(rows, width * width, (row, into, at) => {
    for (let j = 0; j < width; j++) {
      const one = counts[row]! * (columns[j]![row]! - means[j]!);
      for (let k = 0; k <= j; k++) into[at + j * width + k] = one * (columns[k]![row]! - means[k]!);
    }
  });
  const covariance = (j: number, k: number): number => sums[Math.max(j, k) * width + Math.min(j, k)]!;
  if (columns.some((_, j) => !(covariance(j, j) > 0))) return null;
  const matrix = Matrix.eye(width);
  for (let j = 0; j < width; j++)
    for (let k = 0; k < width; k++)
      if (j !== k) matrix.set(j, k, covariance(j, k) / Math.sqrt(covariance(j, j) * covariance(k, k)));
  return matrix;
}

/** Factors that explain all but this share of another leave it no variance of its own. */
const COLLINEAR = 1e-10;

function fitOf(matrix: Matrix, partial: boolean): Fit | null {
  const dims = matrix.rows - 1;
  const inner = matrix.subMatrix(0, dims - 1, 0, dims - 1);
  const outer = matrix.subMatrix(0, dims - 1, dims, dims);
  const cholesky = new CholeskyDecomposition(inner);
  const pivots = cholesky.lowerTriangularMatrix.diagonal();
  if (!pivots.every((pivot) => pivot ** 2 > COLLINEAR)) return null;
  const slopes = cholesky.solve(outer).to1DArray();
  const R2 = slopes.reduce((sum, slope, j) => sum + slope * outer.get(j, 0), 0);
  if (!Number.isFinite(R2)) return null;
  if (!partial) return { coefficients: slopes, R2 };
  // The partial correlation is the slope, rescaled by what is left of the factor and of the output.
  const left = cholesky.solve(Matrix.eye(dims)).diagonal();
  const unexplained = Math.max(0, 1 - R2);
  return { coefficients: slopes.map((b, j) => b / Math.sqrt(b * b + left[j]! * unexplained)), R2 };
}
