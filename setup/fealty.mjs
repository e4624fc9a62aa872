#!/usr/bin/env node
// The installed command: the built program, on a Node that is new enough.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { follow } from './follow.mjs';
import { nodeArguments, pickNode } from './node.mjs';
import { exitWith, Refusal, root } from './root.mjs';

const program = join(root, 'dist/cli/main.js');
/** Where Node itself would keep it, by version and user: the package's own folder may belong to another. */
const cache = join(tmpdir(), 'node-compile-cache');

await exitWith(() => {
  if (!existsSync(program)) throw new Refusal(70, `${program} is missing; in the repository, run \`npm run build\`.`);
  return follow(pickNode(), [...nodeArguments, program, ...process.argv.slice(2)], { cache });
});
