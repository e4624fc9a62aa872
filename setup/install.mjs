import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { holding } from './pid-lock.mjs';
import { Refusal, root } from './root.mjs';

const lockFile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.fealty-installed');

/** Runs `npm ci` when node_modules was not made from the lock file of this tree on this platform. */
export async function installIfStale() {
  if (!existsSync(lockFile) || fresh()) return;
  await holding(join(root, '.install.lock'), async () => {
    if (fresh()) return;
    process.stderr.write('fealty: installing dependencies (first run, or package-lock.json has changed) ...\n');
    await npmCi();
    writeFileSync(stamp, wantedStamp());
  });
}

function fresh() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp();
}

function wantedStamp() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

/** No dependency needs its install script; running none makes the result the same whatever the user's npm settings. */
const flags = [
  '--include=dev',
  '--include=optional',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

function npmCi() {
  const windows = process.platform === 'win32';
  const child = spawn('npm', ['ci', ...flags], {
    cwd: root,
    env: { ...process.env, PATH: pathOutsideNodeModules() },
    stdio: ['ignore', process.stderr, process.stderr],
    shell: windows,
  });
  return new Promise((resolve, reject) => {
    child.on('error', () =>
      reject(new Refusal(70, 'npm was not found; it comes with Node and is needed for the first run.')),
    );
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Refusal(70, failure(code)))));
  });
}

function failure(code) {
  return `\`npm ci\` could not install the dependencies (exit ${code}). Is the npm registry reachable? Then run the same command again.`;
}

/** npm ci deletes node_modules, and with it any node found there. */
function pathOutsideNodeModules() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.includes('node_modules')).join(delimiter);
}
