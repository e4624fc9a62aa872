import type { World } from '../../../../engine/world.ts';
import type { WrittenCase } from '../../../../scenario/asked-case.ts';
import { stepsOf } from '../../../../theory/equilibrium/curve.ts';
import { openAsItIs } from '../../../../theory/equilibrium/morning.ts';
import { shareOnDay } from '../../../../theory/equilibrium/shares.ts';
import { crowdFrom } from '../../../../theory/granovetter.ts';
import { lived, type Ready, ready, shareOn, worldOf } from './live.ts';
import { exactly, grid, type Point } from './point.ts';

type Written = (name: string) => WrittenCase;

/** Day by day, the share that has joined: the recursion over the members' own thresholds, and the engine on every so many days. */
export function* dayByDay(
  names: readonly string[],
  written: Written,
  { days, every }: { readonly days: number; readonly every: number },
): Generator<Point> {
  for (const name of names) {
    const preset = ready(written(name));
    const recursion = recursionOf(preset);
    const record = lived(worldOf(preset), preset, 1);
    for (let day = 1; day <= days; day++) {
      const point = exactly(name, day, recursion(day));
      yield day % every === 0 ? { ...point, seen: shareOn(record, day), of: 1 } : point;
    }
  }
}

/** The share on a day by the recursion, without simulating. */
function recursionOf(preset: Ready): (day: number) => number {
  const still: World = worldOf(preset);
  openAsItIs(still, preset.values, 2019, 1);
  const steps = stepsOf(still);
  const { mobilised } = still.state;
  return (day) => shareOnDay(steps, mobilised, day, []);
}

const MEAN = 0.25;

/** Where a crowd with normal thresholds ends, by their spread: one without end, and a hundred people. */
export function* bySpread(written: Written): Generator<Point> {
  for (const spread of grid(0.04, 0.6, 113)) yield exactly('without-end', spread, crowdFrom({ mean: MEAN, spread }));
  for (const spread of grid(0.04, 0.6, 29)) {
    const preset = ready(
      written('granovetter-1978-normal'),
      {},
      {
        crowd: { form: 'normal', mean: MEAN, sd: spread, drawn: false },
      },
    );
    const { days } = preset.loaded.scenario;
    const record = lived(worldOf(preset), preset, 1);
    yield { ...exactly('a-hundred', spread, recursionOf(preset)(days)), seen: shareOn(record, days), of: 1 };
  }
}
