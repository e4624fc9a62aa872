import { openStream } from '../../chance/stream.ts';

/** Direction numbers of Joe and Kuo (2008) for dimensions 2 to 6: degree, coefficients, first terms. */
const DIRECTIONS: readonly (readonly [number, number, readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
];
const BITS = 30;

/** Unscrambled Sobol points in six dimensions from number `skip` on, so that these tests lean on no other generator. */
export function sobolPoints(count: number, skip = 0): Float64Array[] {
  const columns = [Array.from({ length: BITS }, () => 1), ...DIRECTIONS.map(termsOf)];
  return Array.from({ length: count }, (_, at) => {
    const gray = (at + skip) ^ ((at + skip) >>> 1);
    return Float64Array.from(columns, (terms) => {
      let bits = 0;
      for (let k = 0; k < BITS; k++) if ((gray >>> k) & 1) bits ^= terms[k]! << (BITS - 1 - k);
      return bits / 2 ** BITS;
    });
  });
}

function termsOf([degree, coefficients, first]: readonly [number, number, readonly number[]]): number[] {
  const terms = [...first];
  for (let k = degree; k < BITS; k++) {
    let term = terms[k - degree]! ^ (terms[k - degree]! << degree);
    for (let i = 1; i < degree; i++) if ((coefficients >>> (degree - 1 - i)) & 1) term ^= terms[k - i]! << i;
    terms.push(term);
  }
  return terms;
}

/** Independent uniform points. */
export function randomPoints(count: number, dims: number, seed: number): Float64Array[] {
  const { uniform } = openStream(seed, 'points');
  return Array.from({ length: count }, () => Float64Array.from({ length: dims }, uniform));
}
