// Builds the lab as a static site into dist/site, when what it is made of has changed since.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeOffline } from './offline.mjs';
import { holding } from './pid-lock.mjs';
import { root } from './root.mjs';

const site = join(root, 'dist', 'site');
const MADE_OF = [
  'src/{engine,theory,scenario,experiments,web}/**/*',
  'src/cli/{version,engine-version}.ts',
  'library/**/*',
  '*.md',
  'package-lock.json',
  'setup/{site,bake,offline}.mjs',
];

/** Where the built site is, made anew if it is stale, in `into`; `released` names the engine by the version alone. */
export async function buildSite({ released = false, always = false, into = site } = {}) {
  const wanted = contentOf(MADE_OF) + String(released);
  const stamp = `${into}.stamp`;
  const fresh = () =>
    existsSync(join(into, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (!always && fresh()) return into;
  mkdirSync(dirname(into), { recursive: true });
  await holding(
    `${into}.lock`,
    async () => {
      if (!always && fresh()) return;
      process.stderr.write('fealty: building the lab ...\n');
      await buildAside(released, into);
      writeFileSync(stamp, wanted);
    },
    'building the lab',
  );
  return into;
}

/** Whoever reads the site meanwhile finds the old one whole, and a build that fails leaves it there. */
async function buildAside(released, into) {
  const aside = `${into}.making`;
  try {
    await bundle(released, aside);
    writeOffline(aside);
    rmSync(into, { recursive: true, force: true });
    renameSync(aside, into);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function bundle(released, into) {
  const [{ build }, { svelte }, { bakedFiles, builtWith }] = await Promise.all([
    import('vite'),
    import('@sveltejs/vite-plugin-svelte'),
    import('./bake.mjs'),
  ]);
  const built = builtWith({ released });
  await build({
    configFile: false,
    root: join(root, 'src/web'),
    base: './',
    logLevel: 'warn',
    define: { __BUILT_WITH__: JSON.stringify(built) },
    plugins: [svelte({ configFile: false }), asFiles(() => bakedFiles(built))],
    worker: { format: 'es' },
    build: {
      outDir: into,
      emptyOutDir: true,
      target: 'es2024',
      modulePreload: { polyfill: false },
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  });
}

function asFiles(bakedFiles) {
  return {
    name: 'fealty-data',
    generateBundle() {
      for (const { path, source } of bakedFiles()) this.emitFile({ type: 'asset', fileName: path, source });
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
