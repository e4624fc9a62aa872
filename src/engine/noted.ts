/** Notes a number at its place; says whether it is another than stood there. Not a number is always another. */
export function noted(numbers: Float64Array, at: number, number: number): boolean {
  const moved = numbers[at] !== number;
  numbers[at] = number;
  return moved;
}
