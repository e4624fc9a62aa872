// Writes the service worker of a built site: the text in src/web/offline, with what it is to keep.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Has the site in `folder` work without a network once it was visited. */
export function writeOffline(folder) {
  const found = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((file) => file.isFile());
  const paths = found.map((file) => join(file.parentPath, file.name)).sort();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(folder.length)).update(readFileSync(path));
  const names = paths.map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'));
  const files = names.map((name) => (name === 'index.html' ? './' : `./${name}`));
  const text = readFileSync(join(root, 'src/web/offline/sw.js'), 'utf8')
    .replace('__VERSION__', () => JSON.stringify(hash.digest('hex').slice(0, 16)))
    .replace('__FILES__', () => JSON.stringify(files));
  writeFileSync(join(folder, 'sw.js'), text);
}
