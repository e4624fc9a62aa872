import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { indent, line } from './report.mjs';
import { root } from './root.mjs';

const biome = 'node_modules/@biomejs/biome/bin/biome';
const tsc = 'node_modules/typescript-native/bin/tsc';
const svelteCheck = 'node_modules/svelte-check/bin/svelte-check';
const knip = 'node_modules/knip/bin/knip.js';
const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs';
const code = ['src', 'bench', 'checks'];

export const lintSteps = [
  { name: 'types', args: [tsc, '-p', 'tsconfig.json'], needs: 'src/[!w]*/**/*.ts' },
  { name: 'types of the checks', args: [tsc, '-p', 'tsconfig.checks.json'], needs: '{bench,checks}/**/*.ts' },
  {
    name: 'types of the lab',
    args: [svelteCheck, '--tsconfig', 'tsconfig.web.json', '--output', 'human', '--no-color', '--fail-on-warnings'],
    needs: 'src/web/**/*.ts',
  },
  { name: 'biome', args: [biome, 'check', '--max-diagnostics=50', '.'], hint: '`npm run fix` mends most of this' },
  { name: 'knip', args: [knip, '--no-progress'] },
  { name: 'arrows between folders', args: [cruiser, '--output-type', 'err-long', ...code.filter(isHere)] },
];

/** Runs one step, prints what it found if it failed, and tells whether it passed. */
export function runStep({ name, args, needs, hint }) {
  if (needs && globSync(needs, { cwd: root }).length === 0) return true;
  const began = performance.now();
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const ok = done.status === 0;
  console.log(line(ok, name, performance.now() - began));
  if (!ok) console.log(indent(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`));
  if (!ok && hint) console.log(`      ${hint}`);
  return ok;
}

function isHere(folder) {
  return existsSync(join(root, folder));
}
