/** Throws unless each number lies within `slack` of what was wanted, absolutely. */
export function close(got: readonly number[], wanted: readonly (number | null)[], slack: number, what: string): void {
  if (got.length !== wanted.length) throw new Error(`${what}: got ${got.length} numbers, wanted ${wanted.length}`);
  got.forEach((value, at) => {
    const off = Math.abs(value - wanted[at]!);
    if (!(off <= slack)) throw new Error(`${what}, at ${at}: got ${value}, wanted ${wanted[at]}, off by ${off}`);
  });
}

/** Throws unless each number lies within a share of what was wanted, or within 1e-9 of it. */
export function near(
  got: readonly (number | null)[],
  wanted: readonly (number | null)[],
  share: number,
  what: string,
): void {
  if (got.length !== wanted.length) throw new Error(`${what}: got ${got.length} numbers, wanted ${wanted.length}`);
  got.forEach((value, at) => {
    const off = Math.abs(value! - wanted[at]!);
    if (value === null || !(off <= share * Math.abs(wanted[at]!) + 1e-9))
      throw new Error(`${what}, at ${at}: got ${value}, wanted ${wanted[at]} within ${share * 100} %`);
  });
}
