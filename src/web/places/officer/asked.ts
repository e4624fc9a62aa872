import type { Work } from '../../../experiments/ensemble/entry.ts';
import type { Act } from '../../../experiments/explain/act.ts';
import type { Explanation } from '../../../experiments/explain/explain.ts';
import type { FirstStep, Whose } from '../../../experiments/explain/first.ts';
import type { Margin } from '../../../experiments/explain/margin.ts';
import type { Moved } from '../../../experiments/explain/moved.ts';
import type { Person } from '../../../experiments/explain/person.ts';

/** Who is asked about, as the link has it: a member of -1 and a day of 0 leave the choice to whoever answers. */
export interface Asked {
  readonly work: Work;
  readonly history: number;
  readonly day: number;
  readonly member: number;
  /** What is set from a morning on, on this page alone. */
  readonly act: Act | undefined;
}

/** How it was settled who is looked at. */
export type Choice = 'asked' | 'first-general' | 'a-general';

/** One member on one day, and what is around him. */
export interface Answer {
  readonly explanation: Explanation;
  readonly choice: Choice;
  readonly margin: Margin | undefined;
  readonly subordinates: readonly { readonly member: number; readonly rank: Person['rank'] }[];
  readonly members: number;
  /** One member stands for so many. */
  readonly scale: number;
  /** Last day that was lived, and whether the regime fell on it. */
  readonly lastDay: number;
  readonly fell: boolean;
}

/** Why there is no answer: the code of a refusal, and what a sentence about it needs. */
export interface Unanswered {
  readonly refused: string;
  readonly message: string;
  readonly history: number;
  readonly day: number;
  readonly member: number;
  readonly days: number;
  /** Members and last day lived; undefined where the history cannot be lived at all. */
  readonly members: number | undefined;
  readonly lastDay: number | undefined;
}

/** What a change does: set from the first day on, and dated on the morning asked about. */
export interface Trial {
  readonly fromStart: Moved | undefined;
  readonly thatMorning: Moved | undefined;
}

/** What can be asked of the worker. */
export interface Desk {
  answer(asked: Asked): Answer | Unanswered;
  first(asked: Asked, whose: Whose): FirstStep | undefined;
  trial(asked: Asked, setting: string, other: Work | undefined): Trial;
}
