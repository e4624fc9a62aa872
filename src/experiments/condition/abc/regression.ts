import { Matrix, QrDecomposition } from 'ml-matrix';
import { exp } from '../../../engine/math/exp.ts';
import { log } from '../../../engine/math/log.ts';

export interface RegressionInput {
  /** Accepted parameters, rows × parameters, on the scale on which the fit is straight. */
  readonly parameters: Float64Array;
  /** Accepted summaries, rows × width, each divided by its scale. */
  readonly summaries: Float64Array;
  /** What was observed, divided likewise. */
  readonly observed: Float64Array;
  readonly distances: Float64Array;
  /** The distance of the furthest one taken. */
  readonly threshold: number;
  /** Whether the spread of the residuals is taken to vary with the summaries as well (Blum and François 2010). */
  readonly spread: boolean;
}

export interface Adjusted {
  /** Parameters as they would have been had the simulation hit the observed summaries; rows × parameters. */
  readonly parameters: Float64Array;
  /** Epanechnikov weights 1 − (d/threshold)², with mean 1. */
  readonly weights: Float64Array;
}

/**
 * Local-linear regression adjustment (Beaumont, Zhang and Balding 2002): each parameter is regressed on the summaries by
 * weighted least squares, and every residual is carried to the observed summaries. Throws RangeError where there are no
 * more simulations than coefficients, or summaries that are straight lines of one another.
 */
export function adjustByRegression(input: RegressionInput): Adjusted {
  const { parameters, summaries, observed, distances, threshold } = input;
  const rows = distances.length;
  const width = observed.length;
  const many = parameters.length / rows;
  const weights = distances.map((distance) => 1 - (distance / threshold) ** 2);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / rows;
  const fit = fitter(summaries, weights, width);
  const target = Float64Array.from({ length: width + 1 }, (_, k) => (k === 0 ? 1 : observed[k - 1]!));
  const adjusted = new Float64Array(parameters.length);
  for (let p = 0; p < many; p++) {
    const column = Float64Array.from({ length: rows }, (_, i) => parameters[i * many + p]!);
    const line = fit(column);
    const raw = column.map((value, i) => value - line.fitted[i]!);
    // Their weighted mean is 0, their plain mean is not: what is stretched below must be centred as the reference's is.
    const shift = raw.reduce((sum, residual) => sum + residual, 0) / rows;
    const residuals = raw.map((residual) => residual - shift);
    const spread = input.spread ? fit(residuals.map((residual) => log(residual * residual))) : null;
    const [centre, logSpread] = [at(line, target) + shift, spread === null ? 0 : at(spread, target)];
    for (let i = 0; i < rows; i++) {
      const carried = spread === null ? 1 : exp((logSpread - spread.fitted[i]!) / 2);
      adjusted[i * many + p] = centre + residuals[i]! * carried;
    }
  }
  return { parameters: adjusted, weights: weights.map((weight) => weight / mean) };
}

/** Relative size of a pivot at which a column is told from rounding: R's `lsfit` has the same. */
const SINGULAR = 1e-7;

interface Line {
  readonly coefficients: Float64Array;
  readonly fitted: Float64Array;
}

function fitter(summaries: Float64Array, weights: Float64Array, width: number): (values: Float64Array) => Line {
  const rows = weights.length;
  if (rows <= width + 1) throw new RangeError(`found ${rows} simulations, expected more than ${width + 1}`);
  const design = new Matrix(rows, width + 1);
  const roots = weights.map(Math.sqrt);
  for (let i = 0; i < rows; i++)
    for (let k = 0; k <= width; k++) design.set(i, k, roots[i]! * (k === 0 ? 1 : summaries[i * width + k - 1]!));
  const decomposed = new QrDecomposition(design);
  const diagonal = decomposed.upperTriangularMatrix.diagonal().map(Math.abs);
  if (Math.min(...diagonal) <= SINGULAR * Math.max(...diagonal))
    throw new RangeError('found summaries that are straight lines of one another');
  return (values) => {
    const solved = decomposed.solve(Matrix.columnVector(values.map((value, i) => value * roots[i]!)));
    const coefficients = Float64Array.from(solved.to1DArray());
    const fitted = values.map((_, i) => {
      let sum = coefficients[0]!;
      for (let k = 0; k < width; k++) sum += coefficients[k + 1]! * summaries[i * width + k]!;
      return sum;
    });
    return { coefficients, fitted };
  };
}

function at({ coefficients }: Line, target: Float64Array): number {
  return coefficients.reduce((sum, coefficient, k) => sum + coefficient * target[k]!, 0);
}
