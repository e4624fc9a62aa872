/** Ishigami and Homma's function with a = 7 and b = .1, on angles from −π to π. */
export function ishigami(x1: number, x2: number, x3: number): number {
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

export type Model = (x: ArrayLike<number>) => number;

/** The same on shares from 0 to 1. */
export const ishigamiOfShares: Model = (u) =>
  ishigami(...([0, 1, 2].map((at) => -Math.PI + 2 * Math.PI * u[at]!) as [number, number, number]));

/** Sobol's G function: importance falls as `a` grows. */
export function sobolG(a: readonly number[]): Model {
  return (u) => a.reduce((product, one, at) => (product * (Math.abs(4 * u[at]! - 2) + one)) / (1 + one), 1);
}

/** Outputs in Saltelli's order from pairs of points (A then B, 2 × dims shares each); `moves` says which factors go together. */
export function saltelliOutputs(
  points: readonly ArrayLike<number>[],
  moves: readonly (readonly number[])[],
  model: Model,
  secondOrder: boolean,
): Float64Array {
  const outputs: number[] = [];
  for (const point of points) {
    const dims = point.length / 2;
    const a = Array.from({ length: dims }, (_, at) => point[at]!);
    const b = Array.from({ length: dims }, (_, at) => point[dims + at]!);
    const mixed = (from: number[], other: number[], moved: readonly number[]): number =>
      model(from.map((share, at) => (moved.includes(at) ? other[at]! : share)));
    outputs.push(model(a), ...moves.map((moved) => mixed(a, b, moved)));
    if (secondOrder) outputs.push(...moves.map((moved) => mixed(b, a, moved)));
    outputs.push(model(b));
  }
  return Float64Array.from(outputs);
}

/** Each factor by itself. */
export function oneByOne(dims: number): number[][] {
  return Array.from({ length: dims }, (_, at) => [at]);
}
