import type { Simulated } from './simulated.ts';

/** 1 for each history in which an event happens by `horizon`, else 0. Throws RangeError where histories do not tell of it. */
export function outcomeOf({ firstDays }: Simulated, event: string, horizon: number): Uint8Array {
  const days = firstDays[event];
  if (days === undefined)
    throw new RangeError(`found no event ${event}, expected one of ${Object.keys(firstDays).join(', ')}`);
  return Uint8Array.from(days, (day) => Number(day <= horizon));
}
