import { buildPosts } from '../../src/engine/force/build.ts';
import type { Values } from '../../src/engine/parameters.ts';
import { COLUMNS, type HistoryRecord, ROW } from '../../src/engine/record/history.ts';
import { runHistory } from '../../src/engine/run.ts';
import { createWorld } from '../../src/engine/world.ts';
import { drawValues } from '../../src/scenario/draw.ts';
import { readText } from '../../src/scenario/file.ts';
import { type LoadedCase, type LoadOptions, loadCase } from '../../src/scenario/index.ts';
import { caseFile, readCitations } from '../../src/scenario/library.ts';
import { readCase } from '../../src/scenario/read-case.ts';

const SEED = 2019;

/** Lives histories of a loaded case through the engine, the posts drawn anew in each if asked. */
export function* histories(loaded: LoadedCase, count: number, anewEach = false): Generator<HistoryRecord> {
  const { scenario, priors } = loaded;
  const build = (values: Values, seed: number) => createWorld(scenario, buildPosts(scenario, values, seed));
  let world: ReturnType<typeof build> | undefined;
  for (let history = 1; history <= count; history++) {
    const values = drawValues(priors, SEED, history);
    if (world === undefined || anewEach) world = build(values, SEED + history);
    yield runHistory(world, values, anewEach ? SEED + history : SEED, history);
  }
}

/** The share that is mobilised on the last evening of a history. */
export function atTheEnd({ daily, days }: HistoryRecord): number {
  return daily[(days - 1) * ROW + COLUMNS.indexOf('mobilised')]!;
}

/** Where a preset comes to rest. */
export function restOf(name: string, options: LoadOptions = {}): number {
  const [record] = [...histories(loadCase(name, options), 1)];
  return atTheEnd(record!);
}

/** A preset with a piece of its file replaced. */
export function changedPreset(name: string, piece: string, by: string, options: LoadOptions = {}): LoadedCase {
  const file = caseFile(name)!;
  const text = readText(file);
  if (typeof text !== 'string' || !text.includes(piece)) throw new Error(`${name} has no ${piece}`);
  return readCase(file, text.replace(piece, by), options, readCitations());
}
