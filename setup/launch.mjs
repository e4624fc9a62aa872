#!/usr/bin/env node
// The one door: Node 20 opens it, Node 24 does the work.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installIfStale } from './install.mjs';
import { nodeArguments, pickNode } from './node.mjs';
import { Refusal, root } from './root.mjs';

const verbs = {
  start: ['src/cli/main.ts', 'run'],
  fealty: ['src/cli/main.ts'],
  test: ['setup/test.mjs'],
  'test:long': ['setup/test.mjs', '--long'],
  lint: ['setup/test.mjs', '--only-lint'],
  check: ['setup/test.mjs', '--only-lint'],
  types: ['setup/test.mjs', '--only-types'],
  fix: ['setup/fix.mjs'],
  bench: ['bench/main.ts'],
  build: ['setup/build.mjs'],
};
const speaksForUser = new Set(['start', 'fealty']);

async function main([verb, ...rest]) {
  const target = Object.hasOwn(verbs, verb ?? '') ? verbs[verb] : undefined;
  if (!target) throw new Refusal(2, `${unknown(verb)} Verbs: ${Object.keys(verbs).join(', ')}.`);
  await installIfStale();
  const node = pickNode();
  const [file, ...fixed] = target;
  if (!existsSync(join(root, file))) throw new Refusal(2, `\`${verb}\` needs ${file}, which is not here.`);
  return await follow(node, [...nodeArguments, join(root, file), ...fixed, ...rest], workingFolder(verb));
}

function unknown(verb) {
  return verb === undefined ? 'No verb given.' : `Unknown verb \`${verb}\`.`;
}

/** npm moves to the package root before running a script; files named by the user belong to where the user stood. */
function workingFolder(verb) {
  if (!speaksForUser.has(verb)) return root;
  const throughNpm = process.env.npm_lifecycle_event === verb && process.cwd() === root;
  return (throughNpm && process.env.INIT_CWD) || process.cwd();
}

function follow(node, args, cwd) {
  const path = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  const child = spawn(node, args, { cwd, stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => pass(signal, child));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Refusal(70, `Could not start ${node}: ${error.message}`)));
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signalNumbers[signal] ?? 1)));
  });
}

const signalNumbers = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGPIPE: 13,
  SIGTERM: 15,
};

/** A terminal gives Ctrl-C to the whole group, so the child has it already; a second one would mean "at once". */
function pass(signal, child) {
  const fromTerminal = signal === 'SIGINT' && process.stdin.isTTY;
  if (!fromTerminal) child.kill(signal);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`fealty: ${error.message}\n`);
  process.exitCode = error.code;
}
