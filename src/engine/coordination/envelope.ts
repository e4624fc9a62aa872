import { bestLine, CAN_DESERT, CAN_TURN, CAN_WITHHOLD } from '../rooms/decision/choice.ts';
import { FALLS, SERVE, TURN, WITHHOLD } from '../rooms/decision/payoffs.ts';

/** The lines that a member takes one after the other as his belief rises from 0 to 1, and the beliefs at which he does. */
export interface Envelope {
  readonly line: Uint8Array;
  readonly from: Float64Array;
  count: number;
}

/** An envelope to be filled by `readEnvelope`. */
export function emptyEnvelope(): Envelope {
  return { line: new Uint8Array(3), from: new Float64Array(3), count: 0 };
}

/** Reads the upper envelope of the open lines, leaving apart, as eight payoffs give it (see `payoffs`). */
export function readEnvelope(envelope: Envelope, lines: Float64Array, can: number): void {
  const open = can & ~CAN_DESERT;
  envelope.line[0] = bestLine(lines, open, 0);
  envelope.from[0] = 0;
  envelope.count = 1;
  while (takeNext(envelope, lines, open));
}

/** Adds the line that first overtakes the last one; slopes rise, so there are at most two more. */
function takeNext(envelope: Envelope, lines: Float64Array, open: number): boolean {
  const last = envelope.count - 1;
  const now = envelope.line[last]!;
  let soonest = 1;
  let next = now;
  for (const line of [TURN, WITHHOLD, SERVE]) {
    const shut = (line === TURN && (open & CAN_TURN) === 0) || (line === WITHHOLD && (open & CAN_WITHHOLD) === 0);
    if (shut || line === now) continue;
    const belief = criticalBelief(lines, now, line);
    if (belief < soonest) {
      soonest = belief;
      next = line;
    }
  }
  if (next === now) return false;
  envelope.line[last + 1] = next;
  envelope.from[last + 1] = Math.max(envelope.from[last]!, soonest);
  envelope.count += 1;
  return true;
}

/** Belief above which `line` is worth more than `now`; 1 or more if it never is, or is only below. */
export function criticalBelief(lines: Float64Array, now: number, line: number): number {
  const lead = lines[now]! - lines[line]!;
  const gain = lines[FALLS + line]! - lines[FALLS + now]!;
  return lead + gain > 0 ? lead / (lead + gain) : 1;
}
