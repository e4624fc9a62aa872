/** What the shell sees; documented in README.md. */
export const EXIT = { done: 0, badInput: 2, partial: 3, internal: 70, disk: 73, locked: 75, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A known end with a message for the user. Anything else that is thrown is a fault of ours, and ends with 70. */
export class Failure extends Error {
  readonly exit: ExitCode;
  /** Slug for programs: `bad-option`, `unknown-case`, `locked`, ... */
  readonly code: string;
  /** One line a fault, where there are several. */
  readonly faults: readonly string[];

  constructor(exit: ExitCode, code: string, message: string, faults: readonly string[] = []) {
    super(message);
    this.exit = exit;
    this.code = code;
    this.faults = faults;
  }
}

/** The input is wrong, and the user can mend it. */
export const badInput = (code: string, message: string, faults: readonly string[] = []): Failure =>
  new Failure(EXIT.badInput, code, message, faults);
