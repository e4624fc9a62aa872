import { EXIT, type ExitCode, Failure } from './exit.ts';
import { plain, type Terminal, terminalOf } from './terminal.ts';

/** The three voices of the program: the answer, notes beside it, and JSON in place of both. */
export interface Speaker {
  readonly json: boolean;
  readonly terminal: Terminal;
  /** The answer, to standard output; silent where JSON was asked for. */
  show(lines: readonly string[]): void;
  /** The answer as the one object on standard output; silent where JSON was not asked for. */
  tell(object: object): void;
  /** To standard error; silent with `--quiet`. */
  note(text: string): void;
}

export interface Manner {
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** False with `--no-color`. */
  readonly color?: boolean;
}

/** Speaks to this process's streams. */
export function speakerFor({ json = false, quiet = false, color = true }: Manner): Speaker {
  return {
    json,
    terminal: json ? { width: 100, paint: plain } : terminalOf(process.stdout, color),
    show: (lines) => void (json || process.stdout.write(`${lines.join('\n')}\n`)),
    tell: (object) => void (json && process.stdout.write(`${JSON.stringify(object, null, 2)}\n`)),
    note: (text) => void (quiet || process.stderr.write(`${text}\n`)),
  };
}

/** Says why it ended: one message on standard error, and with JSON the same as an object. Returns the exit code. */
export function reportFailure(error: unknown, json: boolean): ExitCode {
  const failure = asFailure(error);
  const lines = [failure.message, ...failure.faults.map((fault) => `  ${fault}`)];
  process.stderr.write(`fealty: ${lines.join('\n')}\n`);
  if (json) {
    const { message, code, faults } = failure;
    process.stdout.write(`${JSON.stringify({ error: message, code, exit: failure.exit, faults }, null, 2)}\n`);
  }
  return failure.exit;
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Failure(EXIT.internal, 'internal', `a fault of the program itself; please report it.\n${said}`);
}
