import type { Scenario } from '../../engine/scenario.ts';
import type { Prior, Priors } from '../../scenario/prior.ts';

/** One world of a study: a case as changed by an arm, a claim or a package. Plain data that can be cloned. */
export interface StudyWorld {
  readonly name: string;
  /** What differs from the case, in words; empty for the case itself. */
  readonly says: string;
  readonly scenario: Scenario;
  readonly priors: Priors;
}

/**
 * Settings of some parameters: `rows` × factors numbers in the unit cube, row by row. Each is mapped through its factor's
 * spread. A table without factors has one row.
 */
export interface Settings {
  readonly factors: readonly Prior[];
  readonly points: Float64Array;
  readonly rows: number;
}

/**
 * Every world under every row of levers, every row of assumptions and every replicate. Arms share their luck and differ by
 * what they set: see `historyOf`.
 */
export interface Study {
  readonly worlds: readonly StudyWorld[];
  readonly levers: Settings;
  readonly assumptions: Settings;
  readonly replicates: number;
  readonly seed: number;
  /**
   * Rows of assumptions that share their luck, such as the rows of a Morris trajectory: the next so many have luck of their
   * own. 0: all share it.
   */
  readonly block: number;
  /** Whether numbers that no table sets are drawn anew in each replicate, or stay at the middle of their spread. */
  readonly rest: 'drawn' | 'usual';
  /** Whether a row a week of each run is kept. */
  readonly weeks: boolean;
}

/** What the numbers of runs depend on. */
export interface Shape {
  readonly levers: Pick<Settings, 'rows'>;
  readonly assumptions: Pick<Settings, 'rows'>;
  readonly replicates: number;
}

/** Where a run stands in its study; all count from 0. */
export interface Place {
  readonly world: number;
  readonly lever: number;
  readonly assumption: number;
  readonly replicate: number;
}

/** Settings that set nothing. */
export const NOTHING_SET: Settings = { factors: [], points: new Float64Array(0), rows: 1 };

/** How many runs the study is. */
export function runsOf({ worlds, levers, assumptions, replicates }: Study): number {
  return worlds.length * levers.rows * assumptions.rows * replicates;
}

/** The place of a run; replicates lie next to each other, then assumptions, levers and worlds. */
export function placeOf({ levers, assumptions, replicates }: Shape, run: number): Place {
  const arm = Math.floor(run / replicates);
  const choice = Math.floor(arm / assumptions.rows);
  return {
    world: Math.floor(choice / levers.rows),
    lever: choice % levers.rows,
    assumption: arm % assumptions.rows,
    replicate: run % replicates,
  };
}

/** The run at a place: the inverse of `placeOf`. */
export function runAt({ levers, assumptions, replicates }: Study, place: Place): number {
  return (
    ((place.world * levers.rows + place.lever) * assumptions.rows + place.assumption) * replicates + place.replicate
  );
}

/** The history whose luck a run has: replicate + 1, and further on for every block of assumptions. */
export function historyOf(study: Study, run: number): number {
  const { assumption, replicate } = placeOf(study, run);
  const block = study.block === 0 ? 0 : Math.floor(assumption / study.block);
  return block * study.replicates + replicate + 1;
}

/** The runs of shard `shard` (from 1) of `shards`: whole numbers from `from` to before `to`. Shards differ by one run at most. */
export function shardOf(runs: number, shard: number, shards: number): { readonly from: number; readonly to: number } {
  if (!(Number.isInteger(shard) && Number.isInteger(shards) && shard >= 1 && shard <= shards))
    throw new RangeError(`found shard ${shard} of ${shards}, expected a whole number from 1 to the number of shards`);
  const start = (k: number): number => Math.floor((runs * k) / shards);
  return { from: start(shard - 1), to: start(shard) };
}
