import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
const named = process.argv.slice(2);
const done = spawnSync(process.execPath, [biome, 'check', '--write', ...(named.length > 0 ? named : ['.'])], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = done.status ?? 1;
