import { bestLine } from '../../engine/rooms/decision/choice.ts';
import { FALLS } from '../../engine/rooms/decision/payoffs.ts';
import { LINES, type Line } from './lines.ts';

/** A stretch of beliefs over which one line is best. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly line: Line;
}

/** Which line is best at which belief, from 0 to 1: worths are straight in belief, so it changes only where two cross. */
export function envelopeOf(lines: Float64Array, open: number): Stretch[] {
  const edges = [0, ...crossings(lines), 1];
  const stretches: Stretch[] = [];
  for (let k = 1; k < edges.length; k++) {
    const [from, to] = [edges[k - 1]!, edges[k]!];
    const line = LINES[bestLine(lines, open, (from + to) / 2)]!;
    const last = stretches.at(-1);
    if (last?.line === line) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from, to, line });
  }
  return stretches;
}

function crossings(lines: Float64Array): number[] {
  const found: number[] = [];
  for (let a = 0; a < FALLS; a++) {
    for (let b = a + 1; b < FALLS; b++) {
      const stands = lines[a]! - lines[b]!;
      const p = stands / (stands - (lines[FALLS + a]! - lines[FALLS + b]!));
      if (p > 0 && p < 1) found.push(p);
    }
  }
  return found.sort((a, b) => a - b);
}
