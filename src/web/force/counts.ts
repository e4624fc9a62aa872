import { CONDUCTS } from '../../engine/conduct.ts';

/** Adds up members by formation and conduct into `into`: formation × 6 + conduct. Allocates nothing. */
export function countConducts(formation: Uint8Array, conduct: Uint8Array, into: Uint32Array): void {
  into.fill(0);
  for (let i = 0; i < conduct.length; i++) into[formation[i]! * CONDUCTS.length + conduct[i]!]! += 1;
}

/** Members by conduct, over the formations for which `counts` says so. */
export function sumConducts(counts: Uint32Array, includes: (formation: number) => boolean = () => true): number[] {
  const sums = CONDUCTS.map(() => 0);
  for (let at = 0; at < counts.length; at++)
    if (includes(Math.floor(at / CONDUCTS.length))) sums[at % CONDUCTS.length]! += counts[at]!;
  return sums;
}
