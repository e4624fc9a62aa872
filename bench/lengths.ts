import { live, make } from './history.ts';
import { paceOf, type Sample } from './pace.ts';
import type { Spread } from './spread.ts';
import { settingOf } from './worlds.ts';
import type { Gauge } from './yardstick.ts';

/** Member-days a second of the noisy world over so many days. */
export interface Length {
  readonly days: number;
  readonly members: number;
  readonly pace: Spread;
}

/** Whether a day late in a long history takes longer than an early one: each length in turn, `rounds` times. */
export async function lengths(
  days: readonly number[],
  members: number,
  rounds: number,
  gauge: Gauge,
): Promise<Length[]> {
  const settings = days.map((some) => settingOf('noisy', members, some));
  const worlds = settings.map((setting) => make(setting).world);
  const samples = settings.map((): Sample[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, setting] of settings.entries())
      samples[at]!.push({ turns: await gauge(), lived: live(worlds[at]!, setting) });
  return samples.map((some) => {
    const { days: lived, members: all } = some[0]!.lived;
    return { days: lived, members: all, pace: paceOf(some, 0).days };
  });
}
