import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const made = new Set(['node_modules', '.git', 'dist', 'runs']);
const text = /(\.(ts|mjs|cjs|js|md|json|ya?ml|csv|html|css|svelte|sh)|\/run|ignore|attributes|config|npmrc)$/;

/** Every file people wrote, as paths from the root with forward slashes. */
export const files: readonly string[] = globSync('**/{*,.*}', { cwd: root, exclude: (name) => made.has(name) })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => statSync(join(root, file)).isFile())
  .sort();

export const sources = files.filter((file) => /^(src|bench|checks|setup)\/.*\.(ts|mjs)$/.test(file));
export const components = files.filter((file) => /^src\/.*\.svelte$/.test(file));
export const prose = files.filter((file) => file.endsWith('.md'));
export const texts = files.filter((file) => text.test(file));

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export function isTest(file: string): boolean {
  return /\.(test|long)\.ts$/.test(file);
}
