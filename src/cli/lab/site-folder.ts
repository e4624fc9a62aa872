import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, Failure } from '../exit.ts';

interface SiteBuilder {
  buildSite(): Promise<string>;
}

/** The folder of the built lab: shipped with the package; in a checkout built first, where it is missing or stale. */
export async function siteFolder(): Promise<string> {
  if (import.meta.url.endsWith('.ts')) {
    const builder: SiteBuilder = await import(new URL('../../../setup/site.mjs', import.meta.url).href);
    return builder.buildSite();
  }
  const folder = fileURLToPath(new URL('../../../dist/site', import.meta.url));
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new Failure(EXIT.internal, 'no-site', `this package holds no lab: ${folder} is missing`);
}
