import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from './version.ts';

const SRC = fileURLToPath(new URL('..', import.meta.url));
/** The world itself is hashed as data; this is what makes histories of it. */
const DECIDING = ['engine/**/*.ts', 'scenario/draw.ts', 'scenario/quantile.ts', 'experiments/ensemble/histories.ts'];
const BESIDE = /\.(test|long)\.ts$|[/\\](reference|testing)[/\\]/;

/**
 * What decides the digits of a history: the version as published; in a checkout, where the version stands still while
 * the code moves, also a hash of the code.
 */
export function engineVersion(): string {
  if (!import.meta.url.endsWith('.ts')) return version();
  const files = DECIDING.flatMap((pattern) => globSync(pattern, { cwd: SRC })).filter((file) => !BESIDE.test(file));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file.replaceAll('\\', '/')}\n`).update(readFileSync(join(SRC, file)));
  return `${version()}+${hash.digest('hex').slice(0, 8)}`;
}
