import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tree.ts';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const shipped = ['package.json', 'LICENSE', 'README.md', 'LIMITS.md', 'ODD.md', 'setup', 'src', 'library'];

/** Builds and packs a copy of the tree inside `folder`, so that two test runs at once do not share dist/. */
export function pack(folder: string): { tarball: string; paths: string[] } {
  const copy = join(folder, 'copy');
  mkdirSync(copy);
  for (const name of shipped)
    if (existsSync(join(root, name))) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  execFileSync(process.execPath, [join(copy, 'setup/build.mjs')], { cwd: copy, stdio: 'pipe' });
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const said: unknown = JSON.parse(execFileSync('npm', args, { cwd: copy, encoding: 'utf8' }));
  const [packed] = Object.values(said as Packed[] | Record<string, Packed>);
  if (!packed) throw new Error('npm pack said nothing');
  return { tarball: join(folder, packed.filename), paths: packed.files.map(({ path }) => path) };
}
