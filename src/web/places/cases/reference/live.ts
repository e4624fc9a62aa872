import { buildPosts } from '../../../../engine/force/build.ts';
import type { Critical } from '../../../../engine/force/critical.ts';
import type { Values } from '../../../../engine/parameters.ts';
import { COLUMNS, type HistoryRecord, ROW } from '../../../../engine/record/history.ts';
import { runHistory } from '../../../../engine/run.ts';
import { createWorld, type World } from '../../../../engine/world.ts';
import { askCase, type LoadedCase, type WrittenCase } from '../../../../scenario/asked-case.ts';
import { valuesAt } from '../../../../scenario/draw.ts';
import type { LoadOptions } from '../../../../scenario/settings.ts';

const SEED = 2019;
const MOBILISED = COLUMNS.indexOf('mobilised');

/** A preset as it is to be run. */
export interface Ready {
  readonly loaded: LoadedCase;
  readonly values: Values;
}

/** Gets a preset ready with changes asked for, and with its formations coded otherwise where `critical` says so. */
export function ready(
  written: WrittenCase,
  options: LoadOptions = {},
  critical: Readonly<Record<string, Critical>> = {},
): Ready {
  const formations = written.formations.map((one) => {
    const other = critical[one.name];
    return other ? { ...one, critical: other } : one;
  });
  const loaded = askCase({ ...written, formations }, options);
  const { priors } = loaded;
  return {
    loaded,
    values: valuesAt(
      priors,
      priors.drawn.map(() => 0.5),
    ),
  };
}

/** A world to live in; `other` gives its ties another luck. */
export function worldOf({ loaded: { scenario }, values }: Ready, other = 0): World {
  return createWorld(scenario, buildPosts(scenario, values, SEED + other));
}

/** One history of it. */
export function lived(world: World, { values }: Ready, history: number, other = 0): HistoryRecord {
  return runHistory(world, values, SEED + other, history);
}

/** Share mobilised on the evening of a day; the last one stays. */
export function shareOn({ daily, days }: HistoryRecord, day: number): number {
  return daily[(Math.min(day, days) - 1) * ROW + MOBILISED]!;
}
