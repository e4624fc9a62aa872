import { join } from 'node:path';
import { factorsOf } from '../../experiments/design/factors-of.ts';
import type { Incumbent } from '../../experiments/robust/archive.ts';
import { searchTradeOff } from '../../experiments/robust/nsga.ts';
import { searchVolumes } from '../../experiments/robust/search-volumes.ts';
import { many } from '../../experiments/words/numbers.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { badInput, EXIT, type ExitCode, Failure } from '../exit.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { type Speaker, speakerFor } from '../speaker.ts';
import { loadForStudy } from '../study/request.ts';
import { type Aim, aimsOf } from './aims.ts';
import { benchFor, folderFor } from './bench.ts';
import { drawSearch, searchObject } from './draw-search.ts';
import { finalRound, type TradeOff } from './final-round.ts';
import { type Bench, tryOut } from './generation.ts';
import { geneOf } from './levers.ts';
import type { RobustRequest } from './request.ts';
import { refuseHours, tellCost } from './search-cost.ts';

/** One search from the start. */
export interface SearchedSeed {
  readonly seed: number;
  readonly tried: number;
  /** Settings that it kept. */
  readonly archive: number;
  /** After each generation: settings tried so far, and the share of the box of all searches that its archive dominates. */
  readonly growth: readonly { readonly tried: number; readonly volume: number }[];
}

export interface Searched {
  readonly loaded: LoadedCase;
  readonly request: RobustRequest;
  readonly folder: string;
  readonly aims: readonly Aim[];
  readonly tradeOffs: readonly TradeOff[];
  readonly seeds: readonly SearchedSeed[];
}

interface Found {
  readonly incumbents: readonly Incumbent[];
  readonly tried: number;
  readonly fronts: readonly Float64Array[];
}

/** Searches the levers for trade-offs among several aims, from several seeds. Every generation is kept, so a killed search goes on. */
export async function searchLevers(name: string, request: RobustRequest): Promise<ExitCode> {
  refuseParts(request);
  const speaker = speakerFor(request);
  const loaded = loadForStudy(name, request);
  const aims = aimsOf(request.aim, loaded);
  const genes = factorsOf(loaded.priors, request.levers ?? ['levers']).map(geneOf);
  const levers = genes.map(({ factor }) => factor);
  const plain: Bench = { ...benchFor(loaded, levers, request, request.worlds), aims };
  const folder = request.file ?? folderFor(plain, loaded, request);
  if (request.dryRun) return tellCost(plain, request, folder, speaker);
  refuseHours(plain, request, folder, speaker);
  const interrupt = listenForInterrupt(() => speaker.note('\nstopping; every generation so far is kept'));
  const bench: Bench = { ...plain, signal: interrupt.signal };
  try {
    const found: Found[] = [];
    for (let seed = 1; seed <= request.seeds; seed++) {
      found.push(await oneSearch(bench, genes, request, join(folder, `seed-${seed}`), seed, speaker));
      stopIfAsked(interrupt.signal, folder);
    }
    const incumbents = found.flatMap((one) => one.incumbents);
    const tradeOffs = await finalRound(bench, incumbents, loaded, request, folder);
    stopIfAsked(interrupt.signal, folder);
    const result: Searched = { loaded, request, folder, aims, tradeOffs, seeds: seedsOf(found, aims.length, request) };
    speaker.tell(searchObject(result));
    speaker.show(drawSearch(result, speaker.terminal));
    return EXIT.done;
  } finally {
    interrupt.close();
  }
}

async function oneSearch(
  bench: Bench,
  genes: readonly ReturnType<typeof geneOf>[],
  { population, budget, seed: from }: RobustRequest,
  folder: string,
  seed: number,
  speaker: Speaker,
): Promise<Found> {
  const fronts: Float64Array[] = [];
  const { archive, evaluations } = await searchTradeOff({
    genes: genes.map(({ gene }) => gene),
    objectives: bench.aims.length,
    ...evaluationsIn(bench, folder),
    population,
    budget,
    epsilon: bench.aims.map(({ epsilon }) => epsilon),
    seed: from + seed,
    signal: bench.signal,
    onGeneration: (round, { incumbents }) => {
      fronts.push(frontOf(incumbents));
      const kept = many(incumbents.length, 'setting');
      speaker.note(`search ${seed}: ${many((round + 2) * population, 'setting')} tried, ${kept} on the trade-off`);
    },
  });
  return {
    incumbents: archive.incumbents,
    tried: evaluations,
    fronts: fronts.length > 0 ? fronts : [frontOf(archive.incumbents)],
  };
}

/** New settings are met with the luck of the search, incumbents each time with another. */
function evaluationsIn(bench: Bench, folder: string) {
  let generation = 0;
  const evaluate = async (settings: Float64Array, rows: number): Promise<Float64Array> =>
    (await tryOut(bench, join(folder, `generation-${generation++}.duckdb`), settings, rows, 0)).means;
  const reevaluate = async (settings: Float64Array, rows: number, round: number): Promise<Float64Array> =>
    rows === 0
      ? new Float64Array(0)
      : (await tryOut(bench, join(folder, `again-${round}.duckdb`), settings, rows, round + 1)).means;
  return { evaluate, reevaluate };
}

function seedsOf(found: readonly Found[], width: number, { seed, population }: RobustRequest): SearchedSeed[] {
  const volumes = searchVolumes(
    found.map(({ fronts }) => fronts),
    width,
  );
  return found.map(({ incumbents, tried, fronts }, k) => ({
    seed: seed + k + 1,
    tried,
    archive: incumbents.length,
    growth: volumes[k]!.map((volume, step) => ({ tried: tried - (fronts.length - 1 - step) * population, volume })),
  }));
}

function frontOf(incumbents: readonly Incumbent[]): Float64Array {
  return Float64Array.from(incumbents.flatMap(({ objectives }) => [...objectives]));
}

function refuseParts({ shard, merge, retry, population }: RobustRequest): void {
  const part = shard ? '--shard' : merge ? '--merge' : retry ? '--retry' : undefined;
  if (part !== undefined)
    throw badInput('bad-usage', `${part}: found it with --search, where every generation hangs on the one before`);
  if (population % 2 !== 0) throw badInput('bad-usage', `--population: found ${population}, expected an even number`);
}

function stopIfAsked(signal: AbortSignal, folder: string): void {
  if (!signal.aborted) return;
  throw new Failure(
    EXIT.interrupted,
    'interrupted',
    `stopped: generations are kept in ${folder}; the same command goes on from there`,
  );
}
