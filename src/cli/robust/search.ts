import { join } from 'node:path';
import { layOut } from '../../experiments/design/design.ts';
import { factorsOf } from '../../experiments/design/factors-of.ts';
import type { Incumbent } from '../../experiments/robust/archive.ts';
import { openArchive } from '../../experiments/robust/archive.ts';
import { hypervolume } from '../../experiments/robust/hypervolume.ts';
import { searchTradeOff } from '../../experiments/robust/nsga.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { identityOf } from '../../store/identity.ts';
import { engineVersion } from '../engine-version.ts';
import { badInput, EXIT, type ExitCode, Failure } from '../exit.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { usualFile } from '../run/request.ts';
import { type Speaker, speakerFor } from '../speaker.ts';
import { measureNamed } from '../study/measure.ts';
import { loadForStudy } from '../study/request.ts';
import { many } from '../words/numbers.ts';
import { drawSearch, searchObject } from './draw-search.ts';
import { type Aim, type Bench, tryOut } from './generation.ts';
import { geneOf, overridesOf } from './levers.ts';
import type { RobustRequest } from './request.ts';

/** A setting on the trade-off, tried anew on luck that no search had. */
export interface TradeOff {
  readonly set: readonly string[];
  /** By aim, in the unit of the measure, and the standard error. */
  readonly means: readonly number[];
  readonly errors: readonly number[];
}

export interface Searched {
  readonly loaded: LoadedCase;
  readonly request: RobustRequest;
  readonly folder: string;
  readonly aims: readonly Aim[];
  readonly tradeOffs: readonly TradeOff[];
  /** By seed: settings tried, and the volume that its archive dominates, as a share of the box of all. */
  readonly seeds: readonly {
    readonly seed: number;
    readonly tried: number;
    readonly volume: number;
    readonly archive: number;
  }[];
}

const USUAL_AIMS = ['fell:more', 'deserted_heads:less'];
/** How many more worlds the trade-off is tried in at the end than in the search. */
const MORE = 4;

/** Searches the levers for trade-offs among several aims, from several seeds. Every generation is kept, so a killed search goes on. */
export async function searchLevers(name: string, request: RobustRequest): Promise<ExitCode> {
  const speaker = speakerFor(request);
  const loaded = loadForStudy(name, request);
  const aims = (request.aim ?? USUAL_AIMS).map((text) => aimOf(text, loaded));
  if (aims.length < 2)
    throw badInput('bad-usage', `--aim: found ${aims.length}, expected two or more; one aim needs no trade-off`);
  if (request.population % 2 !== 0)
    throw badInput('bad-usage', `--population: found ${request.population}, expected an even number`);
  const genes = factorsOf(loaded.priors, request.levers ?? ['levers']).map(geneOf);
  const folder = request.file ?? folderFor(loaded, request);
  const interrupt = listenForInterrupt(() => speaker.note('\nstopping; every generation so far is kept'));
  const bench: Bench = {
    ...benchFor(
      loaded,
      genes.map(({ factor }) => factor),
      request,
      request.worlds,
    ),
    aims,
    signal: interrupt.signal,
  };
  try {
    const archives: (readonly Incumbent[])[] = [];
    const tried: number[] = [];
    for (let seed = 1; seed <= request.seeds; seed++) {
      const result = await searchTradeOff({
        genes: genes.map(({ gene }) => gene),
        objectives: aims.length,
        ...evaluations(bench, join(folder, `seed-${seed}`)),
        population: request.population,
        budget: request.budget,
        epsilon: aims.map(({ epsilon }) => epsilon),
        seed: request.seed + seed,
        signal: interrupt.signal,
        onGeneration: (round, archive) =>
          speaker.note(
            `search ${seed}, generation ${round + 1}: ${many(archive.incumbents.length, 'setting')} on the trade-off`,
          ),
      });
      stopIfAsked(interrupt.signal, folder);
      archives.push(result.archive.incumbents);
      tried.push(result.evaluations);
    }
    const tradeOffs = await finalRound(bench, archives.flat(), loaded, request, folder);
    stopIfAsked(interrupt.signal, folder);
    const seeds = volumes(archives, aims.length).map((volume, k) => ({
      seed: request.seed + k + 1,
      tried: tried[k]!,
      volume,
      archive: archives[k]!.length,
    }));
    say(speaker, { loaded, request, folder, aims, tradeOffs, seeds });
    return EXIT.done;
  } finally {
    interrupt.close();
  }
}

function say(speaker: Speaker, found: Searched): void {
  speaker.tell(searchObject(found));
  speaker.show(drawSearch(found, speaker.terminal));
}

/** New settings are met with the luck of the search, incumbents each time with another. */
function evaluations(bench: Bench, folder: string) {
  let generation = 0;
  const evaluate = async (settings: Float64Array, rows: number): Promise<Float64Array> =>
    (await tryOut(bench, join(folder, `generation-${generation++}.duckdb`), settings, rows, 0)).means;
  const reevaluate = async (settings: Float64Array, rows: number, round: number): Promise<Float64Array> =>
    rows === 0
      ? new Float64Array(0)
      : (await tryOut(bench, join(folder, `again-${round}.duckdb`), settings, rows, round + 1)).means;
  return { evaluate, reevaluate };
}

/** All incumbents of all seeds, once more, in more worlds and on luck that nobody was chosen for. */
async function finalRound(
  bench: Bench,
  incumbents: readonly Incumbent[],
  loaded: LoadedCase,
  request: RobustRequest,
  folder: string,
): Promise<TradeOff[]> {
  const width = bench.aims.length;
  const wider = { ...bench, ...benchFor(loaded, bench.levers, request, request.worlds * MORE) };
  const settings = Float64Array.from(incumbents.flatMap(({ genes }) => [...genes]));
  const { means, errors } = await tryOut(wider, join(folder, 'final.duckdb'), settings, incumbents.length, 1_000_003);
  const archive = openArchive(bench.aims.map(({ epsilon }) => epsilon));
  const rowOf = new Map<Float64Array, number>();
  incumbents.forEach(({ genes }, row) => {
    rowOf.set(genes, row);
    archive.offer({ genes, objectives: means.slice(row * width, (row + 1) * width), evaluations: 1 });
  });
  return archive.incumbents
    .map(({ genes, objectives }): TradeOff => {
      const row = rowOf.get(genes)!;
      return {
        set: overridesOf(loaded.priors, bench.levers, genes),
        means: bench.aims.map(({ sign }, k) => sign * objectives[k]!),
        errors: [...errors.slice(row * width, (row + 1) * width)],
      };
    })
    .sort((a, b) => b.means[0]! - a.means[0]!);
}

function benchFor(
  loaded: LoadedCase,
  levers: Bench['levers'],
  request: RobustRequest,
  worlds: number,
): Omit<Bench, 'aims'> {
  const paths = new Set(levers.map(({ path }) => path));
  const factors = factorsOf(loaded.priors, request.vary ?? ['drawn']).filter(({ path }) => !paths.has(path));
  const { points, rows } = layOut({ method: 'sobol', rows: worlds }, factors, request.seed);
  return {
    world: { name: loaded.name, says: '', scenario: loaded.scenario, priors: loaded.priors },
    caseHash: loaded.hash,
    levers,
    assumptions: { factors, points, rows },
    replicates: request.replicates,
    seed: request.seed,
    threads: request.threads,
  };
}

function aimOf(text: string, { scenario }: LoadedCase): Aim {
  const [name = '', way = ''] = text.split(':');
  if (way !== 'more' && way !== 'less')
    throw badInput(
      'bad-usage',
      `--aim: found ${text}, expected a measure and a way, such as fell:more or deserted_heads:less`,
    );
  const { measure, says } = measureNamed(name);
  const members = scenario.formations.reduce((sum, formation) => sum + formation.members, 0) / scenario.scale;
  const epsilon = measure.endsWith('_heads')
    ? Math.max(0.5, members / 1000)
    : measure === 'purges' || measure === 'generals_line'
      ? 0.25
      : 0.02;
  return { measure, sign: way === 'more' ? -1 : 1, says, epsilon };
}

/** Volumes of the seeds' archives in the box that all of them span. */
function volumes(archives: readonly (readonly Incumbent[])[], width: number): number[] {
  const all = archives.flat();
  if (all.length === 0) return archives.map(() => 0);
  const low = Array.from({ length: width }, (_, m) => Math.min(...all.map(({ objectives }) => objectives[m]!)));
  const high = Array.from({ length: width }, (_, m) => Math.max(...all.map(({ objectives }) => objectives[m]!)));
  const scaled = (value: number, m: number): number =>
    high[m]! > low[m]! ? (value - low[m]!) / (high[m]! - low[m]!) : 0;
  return archives.map((archive) =>
    hypervolume(
      Float64Array.from(archive.flatMap(({ objectives }) => [...objectives].map(scaled))),
      Array.from({ length: width }, () => 1.0001),
    ),
  );
}

function folderFor(loaded: LoadedCase, { seed }: RobustRequest): string {
  const identity = identityOf({
    case: loaded.name,
    caseHash: loaded.hash,
    scenario: loaded.scenario,
    priors: loaded.priors,
    engine: engineVersion(),
    seed,
    design: 'search',
  });
  return usualFile(identity).replace(/\.duckdb$/, '.search');
}

function stopIfAsked(signal: AbortSignal, folder: string): void {
  if (!signal.aborted) return;
  throw new Failure(
    EXIT.interrupted,
    'interrupted',
    `stopped: generations are kept in ${folder}; the same command goes on from there`,
  );
}
