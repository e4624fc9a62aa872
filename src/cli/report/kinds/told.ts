import type { Section } from '../section.ts';

/** What the report of a study has that only its design can say. */
export interface Told {
  readonly sentence: string;
  readonly sections: readonly Section[];
}
