import type { Disagreement } from '../../experiments/structures/disagreement.ts';
import type { VersionTold } from '../../experiments/structures/sentence.ts';
import type { Version } from '../../experiments/structures/versions.ts';
import type { Answer } from '../answer/answer.ts';

/** How one version of the structure ends, beside the design, under the same luck. */
export interface Told {
  readonly version: Version;
  readonly answer: Answer;
  readonly file: string;
  readonly disagreement: Disagreement;
}

/** What the sentence over all versions needs of one. */
export function withCounts({ version, answer, disagreement }: Told): VersionTold {
  return { version, counts: answer.counts, disagreement };
}
