import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own, in which the program can leave what it likes. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'fealty-user-'));
}

interface Circumstances {
  readonly cwd?: string;
  /** Ctrl-C is pressed when this resolves. */
  readonly interrupt?: Promise<unknown>;
  readonly env?: NodeJS.ProcessEnv;
  /** Where the answer goes instead of coming back. */
  readonly outTo?: number;
}

/** Whatever the tests themselves are run in. */
export const NEUTRAL = {
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  COLUMNS: undefined,
  npm_lifecycle_event: undefined,
};

/** Runs the program as a user would, and waits for its end. */
export function fealty(
  args: readonly string[],
  { cwd = emptyFolder(), interrupt, env, outTo }: Circumstances = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    cwd,
    env: { ...process.env, ...NEUTRAL, ...env },
    stdio: ['ignore', outTo ?? 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  interrupt?.then(() => child.kill('SIGINT'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
