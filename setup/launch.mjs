#!/usr/bin/env node
// The one door to the repository: any Node from 20 on opens it, Node 24 does the work.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { follow } from './follow.mjs';
import { installIfStale } from './install.mjs';
import { nodeArguments, pickNode } from './node.mjs';
import { exitWith, Refusal, root } from './root.mjs';

const verbs = {
  start: ['src/cli/main.ts', 'run'],
  fealty: ['src/cli/main.ts'],
  lab: ['src/cli/main.ts', 'lab'],
  test: ['setup/test.mjs'],
  'test:long': ['setup/test.mjs', '--long'],
  lint: ['setup/test.mjs', '--only-lint'],
  check: ['setup/test.mjs', '--only-lint'],
  types: ['setup/test.mjs', '--only-types'],
  fix: ['setup/fix.mjs'],
  bench: ['bench/main.ts'],
  build: ['setup/build.mjs'],
};
/** Half of a short command is reading TypeScript; `npm ci` clears this folder with the rest. */
const cache = join(root, 'node_modules', '.cache', 'fealty-code');
const speaksForUser = new Set(['start', 'fealty']);

await exitWith(() => main(process.argv.slice(2)));

async function main([verb, ...rest]) {
  const [file, ...fixed] = targetOf(verb);
  await installIfStale();
  const path = join(root, file);
  if (!existsSync(path)) throw new Refusal(2, `\`${verb}\` needs ${file}, which is not in this tree.`);
  return follow(pickNode(), [...nodeArguments, path, ...fixed, ...rest], { cwd: workingFolder(verb), cache });
}

function targetOf(verb) {
  if (verb !== undefined && Object.hasOwn(verbs, verb)) return verbs[verb];
  const said = verb === undefined ? 'No verb given.' : `Unknown verb \`${verb}\`.`;
  throw new Refusal(2, `${said} Verbs: ${Object.keys(verbs).join(', ')}.`);
}

/** npm moves to the package root before a script; files named by the user belong to where the user stood. */
function workingFolder(verb) {
  if (!speaksForUser.has(verb)) return root;
  const throughNpm = process.env.npm_lifecycle_event === verb && process.cwd() === root;
  return (throughNpm && process.env.INIT_CWD) || process.cwd();
}
