/** Throws unless `got` lies within `slack` of `wanted`, absolutely or relative to it. */
export function assertClose(got: number, wanted: number, slack: number, what: string): void {
  const off = Math.abs(got - wanted);
  if (off <= slack || off <= slack * Math.abs(wanted)) return;
  throw new Error(`${what}: got ${got}, wanted ${wanted}, off by ${off}, slack ${slack}`);
}

/** The same for two lists of one length. */
export function assertAllClose(got: readonly number[], wanted: readonly number[], slack: number, what: string): void {
  if (got.length !== wanted.length) throw new Error(`${what}: got ${got.length} numbers, wanted ${wanted.length}`);
  got.forEach((value, place) => {
    assertClose(value, wanted[place] as number, slack, `${what}, at ${place}`);
  });
}
