import { assertWhole } from './whole.ts';

/** Where a run stands; all count from 0. */
export interface CrossedPlace {
  readonly lever: number;
  readonly assumption: number;
  readonly replicate: number;
}

/** Every row of levers under every row of assumptions, each replicated, and the whole number that stands for a run. */
export interface Crossed {
  readonly levers: number;
  readonly assumptions: number;
  readonly replicates: number;
  readonly runs: number;
  /** The run at a place, from 0. Throws RangeError. */
  readonly runAt: (place: CrossedPlace) => number;
  /** The place of a run: the inverse of `runAt`. Throws RangeError. */
  readonly placeOf: (run: number) => CrossedPlace;
}

/**
 * Crosses two designs. Run = (lever × assumptions + assumption) × replicates + replicate: replicates of a setting lie next to each other,
 * then assumptions, then levers, as in a study of one world. More rows of levers move no run; more assumptions or replicates do.
 * Throws RangeError.
 */
export function crossed(levers: number, assumptions: number, replicates: number): Crossed {
  assertWhole('levers', levers, 1);
  assertWhole('assumptions', assumptions, 1);
  assertWhole('replicates', replicates, 1);
  const runs = levers * assumptions * replicates;
  assertWhole('runs', runs, 1);
  return {
    levers,
    assumptions,
    replicates,
    runs,
    runAt({ lever, assumption, replicate }) {
      assertWhole('lever', lever, 0, levers - 1);
      assertWhole('assumption', assumption, 0, assumptions - 1);
      assertWhole('replicate', replicate, 0, replicates - 1);
      return (lever * assumptions + assumption) * replicates + replicate;
    },
    placeOf(run) {
      assertWhole('run', run, 0, runs - 1);
      const setting = Math.floor(run / replicates);
      return {
        lever: Math.floor(setting / assumptions),
        assumption: setting % assumptions,
        replicate: run % replicates,
      };
    },
  };
}
