import { exp } from '../../math/exp.ts';
import { logSurvival } from '../../math/survival.ts';
import type { Reading } from './reading.ts';

/**
 * Chance that the regime falls within the horizon, given that it stood so far, in the mind of a member who expects this
 * share to be mobilised with a push on top, and whose private signal errs by `signal` of its own sd.
 */
export function chanceOfFall(reading: Reading, share: number, push: number, signal: number): number {
  if (!reading.bayes) return Math.min(1, Math.max(0, share + push));
  const { root, spread } = reading;
  const lean = reading.mean + reading.tilt * signal;
  const at = root * (share + reading.base + push - lean);
  const floor = root * (reading.floor - lean);
  if (!(at + spread > floor)) return 0;
  const known = logSurvival(floor);
  const high = 1 - exp(logSurvival(at + spread) - known);
  const middle = at > floor ? 1 - exp(logSurvival(at) - known) : 0;
  const low = at - spread > floor ? 1 - exp(logSurvival(at - spread) - known) : 0;
  return (2 / 3) * middle + (1 / 6) * high + (1 / 6) * low;
}
