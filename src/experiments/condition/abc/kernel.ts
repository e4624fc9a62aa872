import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { exp } from '../../../engine/math/exp.ts';
import type { Stream } from '../../chance/stream.ts';
import { weightedMean } from '../weighted.ts';

/** A normal step from one point to another, the same everywhere. */
export interface Kernel {
  /** Writes a point near row `row` of `points` into `into`. */
  step(points: Float64Array, row: number, stream: Stream, into: Float64Array): void;
  /** Density, up to a constant, of stepping from row `row` of `points` to row `to` of `others`. */
  density(points: Float64Array, row: number, others: Float64Array, to: number): number;
}

/** Beaumont et al. (2009): twice the covariance is the normal step that comes nearest to the posterior itself. */
const WIDER = 2;
/** Least variance of a step in a cube of side 1, so that points that have met can part: a step of a ten-thousandth. */
const LEAST_VARIANCE = 1e-8;

/** The step of population Monte Carlo: normal, with twice the weighted covariance of the points. */
export function covarianceKernel(points: Float64Array, weights: ArrayLike<number>, dimensions: number): Kernel {
  const lower = factor(covariance(points, weights, dimensions));
  const normal = new Float64Array(dimensions);
  const scaled = new Float64Array(dimensions);
  const step: Kernel['step'] = (from, row, stream, into) => {
    for (let k = 0; k < dimensions; k++) normal[k] = stream.normal();
    for (let k = 0; k < dimensions; k++) {
      let sum = from[row * dimensions + k]!;
      for (let j = 0; j <= k; j++) sum += lower[k * dimensions + j]! * normal[j]!;
      into[k] = sum;
    }
  };
  const density: Kernel['density'] = (from, row, others, to) => {
    let squares = 0;
    for (let k = 0; k < dimensions; k++) {
      let rest = others[to * dimensions + k]! - from[row * dimensions + k]!;
      for (let j = 0; j < k; j++) rest -= lower[k * dimensions + j]! * scaled[j]!;
      scaled[k] = rest / lower[k * dimensions + k]!;
      squares += scaled[k]! * scaled[k]!;
    }
    return exp(-squares / 2);
  };
  return { step, density };
}

function covariance(points: Float64Array, weights: ArrayLike<number>, dimensions: number): Matrix {
  const rows = weights.length;
  const columns = Array.from({ length: dimensions }, (_, k) =>
    Float64Array.from({ length: rows }, (_, i) => points[i * dimensions + k]!),
  );
  const centred = columns.map((column) => {
    const mean = weightedMean(column, weights);
    return column.map((value) => value - mean);
  });
  const matrix = new Matrix(dimensions, dimensions);
  for (let j = 0; j < dimensions; j++)
    for (let k = 0; k <= j; k++) {
      const products = centred[j]!.map((value, i) => value * centred[k]![i]!);
      const value = WIDER * weightedMean(products, weights) + (j === k ? LEAST_VARIANCE : 0);
      matrix.set(j, k, value);
      matrix.set(k, j, value);
    }
  return matrix;
}

/** The lower Cholesky factor, row by row; of the diagonal alone where points lie in a plane and rounding makes it negative. */
function factor(matrix: Matrix): Float64Array {
  const decomposed = new CholeskyDecomposition(matrix);
  const lower = decomposed.isPositiveDefinite()
    ? decomposed.lowerTriangularMatrix
    : Matrix.diag(matrix.diagonal().map(Math.sqrt));
  return Float64Array.from(lower.to1DArray());
}
