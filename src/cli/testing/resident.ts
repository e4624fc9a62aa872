import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Ended, emptyFolder, NEUTRAL } from './fealty.ts';

const PROGRAM = fileURLToPath(new URL('./resident.worker.ts', import.meta.url));

/** One command line, and where it is given; an `env` of null unsets. */
export interface Order {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | null>>;
}

interface Circumstances {
  readonly cwd?: string;
  readonly env?: { readonly COLUMNS?: string; readonly FORCE_COLOR?: string };
}

/** Answers a command line as `fealty` does, without the start and the end of a process. */
export type Resident = (args: readonly string[], circumstances?: Circumstances) => Promise<Ended>;

/**
 * A program that stays, for a table of many commands: one process answers them one after another, so that fifty answers
 * cost one start. What depends on how a process begins or ends is asked of `fealty` itself.
 *
 * @param env holds from the start of the process, for what the program reads once.
 */
export function resident(env: Readonly<Record<string, string>> = {}): Resident {
  let child: ChildProcess | undefined;
  let before: Promise<unknown> = Promise.resolve();
  return (args, { cwd = emptyFolder(), env: { COLUMNS = null, FORCE_COLOR = null } = {} } = {}) => {
    child ??= hired(env);
    const ended = before.then(() => answerOf(child!, { args, cwd, env: { COLUMNS, FORCE_COLOR } }));
    before = ended.catch(() => {});
    return ended;
  };
}

/** It holds up nobody: without an order under way, the tests may end, and it ends with them. */
function hired(env: Readonly<Record<string, string>>): ChildProcess {
  const child = fork(PROGRAM, [], {
    env: { ...process.env, ...NEUTRAL, ...env },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}

function answerOf(child: ChildProcess, order: Order): Promise<Ended> {
  child.ref();
  child.channel?.ref();
  return new Promise<Ended>((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`\`${order.args.join(' ')}\` left with ${code}`));
    child.once('exit', gone);
    child.once('message', (ended) => {
      child.off('exit', gone);
      child.unref();
      child.channel?.unref();
      resolve(ended as Ended);
    });
    child.send(order);
  });
}
