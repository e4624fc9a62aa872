import { join } from 'node:path';
import { type Incumbent, openArchive } from '../../experiments/robust/archive.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { benchFor } from './bench.ts';
import { type Bench, tryOut } from './generation.ts';
import { overridesOf } from './levers.ts';
import type { RobustRequest } from './request.ts';

/** A setting on the trade-off, measured on luck by which nobody was chosen. */
export interface TradeOff {
  readonly set: readonly string[];
  /** By aim, in the unit of the measure, and the standard error. */
  readonly means: readonly number[];
  readonly errors: readonly number[];
}

/** How many more worlds the last rounds have than the search: half its errors. */
const MORE = 4;
/** Luck that no generation has: generations count from 1. */
const TO_CHOOSE = 1_000_003;
const TO_MEASURE = 1_000_033;

/**
 * All incumbents of all seeds in more worlds, twice: once to choose those on the trade-off, and these once more to measure them, so
 * that no number shown is one by which its setting was chosen.
 */
export async function finalRound(
  bench: Bench,
  incumbents: readonly Incumbent[],
  loaded: LoadedCase,
  request: RobustRequest,
  folder: string,
): Promise<TradeOff[]> {
  if (incumbents.length === 0) return [];
  const width = bench.aims.length;
  const wider = { ...bench, ...benchFor(loaded, bench.levers, request, request.worlds * MORE) };
  const length = `${request.seeds}x${request.budget}`;
  const round = (name: string, all: readonly Float64Array[], luck: number) =>
    tryOut(wider, join(folder, `${name}-${length}.duckdb`), joined(all), all.length, luck);
  const all = incumbents.map(({ genes }) => genes);
  const { means } = await round('final', all, TO_CHOOSE);
  const archive = openArchive(bench.aims.map(({ epsilon }) => epsilon));
  all.forEach((genes, row) => {
    archive.offer({ genes, objectives: means.slice(row * width, (row + 1) * width), evaluations: 1 });
  });
  const chosen = archive.incumbents.map(({ genes }) => genes);
  if (chosen.length === 0 || bench.signal?.aborted) return [];
  const measured = await round('measured', chosen, TO_MEASURE);
  return chosen
    .map((genes, row): TradeOff => {
      return {
        set: overridesOf(loaded.priors, bench.levers, genes),
        means: bench.aims.map(({ sign }, k) => sign * measured.means[row * width + k]!),
        errors: [...measured.errors.slice(row * width, (row + 1) * width)],
      };
    })
    .sort((a, b) => b.means[0]! - a.means[0]!);
}

function joined(rows: readonly Float64Array[]): Float64Array {
  return Float64Array.from(rows.flatMap((row) => [...row]));
}
