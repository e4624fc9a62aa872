// Builds the lab as a static site into dist/site, when what it is made of has changed since.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const site = join(root, 'dist', 'site');
const MADE_OF = [
  'src/{engine,theory,scenario,experiments,web}/**/*',
  'src/cli/{version,engine-version}.ts',
  'library/**/*',
  '*.md',
  'package-lock.json',
  'setup/{site,bake}.mjs',
];

/** Where the built site is, made anew if it is stale, in `into`; `released` names the engine by the version alone. */
export async function buildSite({ released = false, always = false, into = site } = {}) {
  const wanted = contentOf(MADE_OF) + String(released);
  const stamp = `${into}.stamp`;
  if (!always && existsSync(join(into, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    return into;
  process.stderr.write('fealty: building the lab ...\n');
  await bundle(released, into);
  writeFileSync(stamp, wanted);
  return into;
}

async function bundle(released, into) {
  const [{ build }, { svelte }, { bakedFiles, builtWith }] = await Promise.all([
    import('vite'),
    import('@sveltejs/vite-plugin-svelte'),
    import('./bake.mjs'),
  ]);
  await build({
    configFile: false,
    root: join(root, 'src/web'),
    base: './',
    logLevel: 'warn',
    define: { __BUILT_WITH__: JSON.stringify(builtWith({ released })) },
    plugins: [svelte({ configFile: false }), asFiles(bakedFiles)],
    worker: { format: 'es' },
    build: { outDir: into, emptyOutDir: true, target: 'es2024', modulePreload: { polyfill: false } },
  });
}

function asFiles(bakedFiles) {
  return {
    name: 'fealty-data',
    generateBundle() {
      for (const { path, text } of bakedFiles()) this.emitFile({ type: 'asset', fileName: path, source: text });
    },
  };
}

function contentOf(patterns) {
  const hash = createHash('sha256');
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }));
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  for (const path of paths.sort()) if (!/\.(test|long)\.ts$/.test(path)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}
