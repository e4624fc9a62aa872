import LabWorker from './lab.worker.ts?worker';
import { openPool, type Pool } from './pool.ts';

/** Four workers where there are as many cores: more hardly pay with a hundred histories. */
const MOST_WORKERS = 4;

/** A pool for the machine that the page is on, or one of so many workers. */
export function hirePool(count?: number): Pool {
  const workers = count ?? Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || MOST_WORKERS));
  return openPool(workers, globalThis.crossOriginIsolated === true, () => new LabWorker());
}
