import type { Progress } from './entry.ts';

export interface Clock {
  /** Histories that were there before the clock started. */
  readonly before: number;
  seconds(): number;
  /** How far it is when this call has kept `kept` histories, `failed` of them without a record. */
  progress(kept: number, failed: number): Progress;
}

/** Starts to measure an ensemble of `asked` histories of which `before` are there. */
export function startClock(asked: number, before: number): Clock {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const progress = (kept: number, failed: number): Progress => {
    const rate = kept / Math.max(seconds(), 1e-3);
    const left = asked - before - kept;
    return { asked, done: before + kept, failed, rate, secondsLeft: kept > 0 ? left / rate : null };
  };
  return { before, seconds, progress };
}
