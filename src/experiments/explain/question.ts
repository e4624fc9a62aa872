import type { Values } from '../../engine/parameters.ts';
import type { Scenario } from '../../engine/scenario.ts';

/** Who is asked about, and where he is found: plain data, so that it can be sent to a worker. */
export interface Question {
  readonly scenario: Scenario;
  /** The numbers of this history, before any `set` event of the case. */
  readonly values: Values;
  readonly seed: number;
  readonly history: number;
  /** From 1 to the last day of the case or the day of the fall. */
  readonly day: number;
  /** Index of the member, from 0. */
  readonly member: number;
}

/** A question that has no answer, with a message for who asked it. */
export class Refusal extends Error {
  /** `no-such-member`, `no-such-day`, `fell-before`, `cannot-start`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
