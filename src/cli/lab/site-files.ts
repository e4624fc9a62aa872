import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of the site as it is sent. */
export interface SiteFile {
  readonly type: string;
  readonly tag: string;
  readonly plain: Buffer;
  /** Undefined where it would hardly be smaller. */
  readonly packed: Buffer | undefined;
}

/** Everything that can be asked for, by path from the root of the site: what is not in here is not there. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.yaml': 'text/yaml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Reads a site into memory: it is small, and a build beside a server that runs changes nothing under it. */
export function readSite(folder: string): SiteFiles {
  const found = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = found.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), asSent(path)]));
}

function asSent(path: string): SiteFile {
  const plain = readFileSync(path);
  const packed = gzipSync(plain);
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    packed: packed.length < 0.9 * plain.length ? packed : undefined,
  };
}
