import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { Refusal } from './root.mjs';

/**
 * Runs `node args` in our place: same terminal, same signals, same exit code, and first on PATH for its own children. They
 * keep compiled code in `cache`, which a Node that cannot write there does without.
 */
export function follow(node, args, { cwd = process.cwd(), cache }) {
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const env = { NODE_COMPILE_CACHE: cache, ...process.env, PATH };
  const child = spawn(node, args, { cwd, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => pass(signal, child));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Refusal(70, `Could not start ${node}: ${error.message}`)));
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 1)));
  });
}

/** A terminal gives Ctrl-C to the whole group, so the child has it already; a second one would mean "at once". */
function pass(signal, child) {
  const fromTerminal = signal === 'SIGINT' && process.stdin.isTTY;
  if (!fromTerminal) child.kill(signal);
}
