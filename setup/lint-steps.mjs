import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { line } from './report.mjs';
import { root } from './root.mjs';

const biome = 'node_modules/@biomejs/biome/bin/biome';
const tsc = 'node_modules/typescript-native/bin/tsc';
const knip = 'node_modules/knip/bin/knip.js';
const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';

export const lintSteps = [
  { name: 'types', args: [tsc, '-p', 'tsconfig.json'] },
  {
    name: 'types of the lab',
    args: [tsc, '-p', 'tsconfig.web.json'],
    when: () => globSync('src/web/**/*.ts', { cwd: root }).length > 0,
  },
  { name: 'biome', args: [biome, 'check', '--max-diagnostics=50', '.'] },
  { name: 'knip', args: [knip, '--no-progress'] },
  { name: 'arrows between folders', args: [cruiser, '--output-type', 'err-long', 'src', 'bench', 'checks'] },
];

/** Runs one step, prints what it found if it failed, and tells whether it passed. */
export function runStep({ name, args, when }) {
  if (when && !when()) return true;
  const began = performance.now();
  const present = args.filter((word) => !['src', 'bench', 'checks'].includes(word) || existsSync(join(root, word)));
  const done = spawnSync(process.execPath, present, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const ok = done.status === 0;
  console.log(line(ok, name, performance.now() - began));
  if (!ok) console.log(indent(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`));
  return ok;
}

function indent(text) {
  return text.trimEnd().replace(/^/gm, '      ');
}
