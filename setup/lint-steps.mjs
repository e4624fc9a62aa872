import { spawn } from 'node:child_process';
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
    long: true,
  },
  { name: 'biome', args: [biome, 'check', '--max-diagnostics=50', '.'], hint: '`npm run fix` mends most of this' },
  { name: 'knip', args: [knip, '--no-progress'] },
  { name: 'arrows between folders', args: [cruiser, '--output-type', 'err-long', ...code.filter(isHere)] },
];

/** Runs steps two at a time, the longest among the first, prints what each found, and tells which passed. */
export async function runSteps(steps) {
  const waiting = steps.toSorted((a, b) => Number(b.long ?? false) - Number(a.long ?? false));
  const passed = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) passed.push(await runStep(step));
  };
  await Promise.all([lane(), lane()]);
  return passed;
}

async function runStep({ name, args, needs, hint }) {
  if (needs && globSync(needs, { cwd: root }).length === 0) return true;
  const began = performance.now();
  const { ok, said } = await ended(spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }));
  console.log(line(ok, name, performance.now() - began));
  if (!ok) console.log(indent(said));
  if (!ok && hint) console.log(`      ${hint}`);
  return ok;
}

function ended(child) {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      said += text;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, said: `${said}${error}` }));
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
}

function isHere(folder) {
  return existsSync(join(root, folder));
}
