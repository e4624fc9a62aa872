// src/**/*.ts becomes dist/**/*.js, folder by folder, so that a path like ../../library means the same in both.
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { root } from './root.mjs';
import { buildSite } from './site.mjs';

const source = join(root, 'src');
const built = join(root, 'dist');
const staysHome = /\.(test|long|d)\.ts$|\.md$|^web[\\/]/;

rmSync(built, { recursive: true, force: true });
const files = globSync('**/*', { cwd: source }).filter((file) => isFile(file) && !staysHome.test(file));
for (const file of files) await build(file);
await buildSite({ released: true, always: true });
process.stderr.write(`fealty: built ${files.length} files into dist/\n`);

async function build(file) {
  const from = join(source, file);
  const to = join(built, file).replace(/\.ts$/, '.js');
  mkdirSync(dirname(to), { recursive: true });
  if (file.endsWith('.ts')) writeFileSync(to, await toJavaScript(from));
  else copyFileSync(from, to);
}

async function toJavaScript(path) {
  const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', target: 'node22', sourcefile: path });
  return code.replace(/(["'`])(\.{1,2}\/[^"'`\s]+)\.ts\1/g, '$1$2.js$1');
}

function isFile(file) {
  return statSync(join(source, file)).isFile();
}
