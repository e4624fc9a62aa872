import type { Study } from '../../../experiments/study/study.ts';

/** A study to be lived through, known by a key; `runs` says in which order. */
export interface Job {
  readonly key: string;
  readonly study: Study;
  readonly runs?: readonly number[];
}
