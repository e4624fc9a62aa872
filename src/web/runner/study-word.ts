import type { Batch } from '../../experiments/study/batch.ts';
import type { Study } from '../../experiments/study/study.ts';

/** What a worker of a study is told: the study once, then runs to live through. */
export type StudyOrder =
  | { readonly kind: 'open'; readonly study: Study }
  | { readonly kind: 'play'; readonly runs: readonly number[] };

/** What it answers to each order to play: the batch, and how long it took in milliseconds. */
export interface StudyWord {
  readonly batch: Batch;
  readonly took: number;
}
