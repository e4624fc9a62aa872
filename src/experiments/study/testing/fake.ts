import { fakeRecord } from '../../ensemble/testing/fake.ts';
import type { OpenPlay } from '../play.ts';

/** A player without an engine: run 11 crashes its worker, every seventh fails. */
export const openPlay: OpenPlay =
  ({ seed }) =>
  (run) => {
    if (run === 11) process.exit(7);
    if (run % 7 === 0) throw new Error(`run ${run} has no start`);
    return fakeRecord(seed, run, 20);
  };
