import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { withFolder } from './elsewhere.ts';
import { files, read } from './tree.ts';

const setup = Object.fromEntries(files.filter((file) => file.startsWith('setup/')).map((file) => [file, read(file)]));
const answer = `
const [word, ...rest] = process.argv.slice(2);
if (word === 'wait') {
  process.on('SIGTERM', () => process.exit(7));
  setInterval(() => {}, 1000);
  console.log('waiting');
} else if (word === 'fail') process.exit(Number(rest[0]));
else if (word === 'cache') console.log(process.env.NODE_COMPILE_CACHE);
else console.log(JSON.stringify([word, ...rest]));
`;

/** Counts its runs, and makes node_modules as npm ci would. */
const npm = '#!/bin/sh\necho run >> npm-runs\nsleep 0.1\nmkdir -p node_modules\necho "$@" > npm-args\n';

/** A tree of its own, whose npm is a stand-in, so that nothing is fetched. */
function tree(work: (folder: string, bin: string) => Promise<void>, npmScript: string = npm): Promise<void> {
  const all = { ...setup, 'package-lock.json': '{}', 'src/cli/main.ts': answer, 'bin/npm': npmScript };
  return withFolder(all, (folder) => {
    chmodSync(join(folder, 'bin/npm'), 0o755);
    return work(folder, join(folder, 'bin'));
  });
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(folder: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const path = `${join(folder, 'bin')}:${process.env.PATH}`;
  return spawn(process.execPath, [join(folder, 'setup/launch.mjs'), ...args], {
    cwd: folder,
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1', PATH: path, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (data) => (out += data));
  child.stderr?.on('data', (data) => (err += data));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

const launch = (folder: string, args: string[], env?: NodeJS.ProcessEnv) => ended(start(folder, args, env));
const npmRuns = (folder: string) => readFileSync(join(folder, 'npm-runs'), 'utf8').split('\n').length - 1;

describe('the launcher', { skip: process.platform === 'win32' && 'its stand-in npm is a shell script' }, () => {
  it('installs once, keeps stdout clean, and passes words on', () =>
    tree(async (folder) => {
      const first = await launch(folder, ['fealty', 'a', '--b', 'c d'], { NODE_ENV: 'production' });
      assert.equal(first.out, '["a","--b","c d"]\n');
      assert.match(first.err, /installing dependencies/);
      assert.match(readFileSync(join(folder, 'npm-args'), 'utf8'), /^ci --include=dev --include=optional/);
      const second = await launch(folder, ['start', '-x']);
      assert.deepEqual(second, { code: 0, out: '["run","-x"]\n', err: '' });
      assert.equal(npmRuns(folder), 1);
      writeFileSync(join(folder, 'package-lock.json'), '{ }');
      await launch(folder, ['fealty']);
      assert.equal(npmRuns(folder), 2);
    }));
  it('lets one of two install', () =>
    tree(async (folder) => {
      const both = await Promise.all([launch(folder, ['fealty', 'a']), launch(folder, ['fealty', 'b'])]);
      assert.deepEqual(both.map(({ out }) => out).sort(), ['["a"]\n', '["b"]\n']);
      assert.equal(npmRuns(folder), 1);
    }));
  it('does not wait for a dead process', () =>
    tree(async (folder) => {
      const dead = spawn(process.execPath, ['-e', '']);
      await ended(dead);
      writeFileSync(join(folder, '.install.lock'), String(dead.pid));
      assert.equal((await launch(folder, ['fealty', 'a'])).code, 0);
      assert.equal(existsSync(join(folder, '.install.lock')), false);
    }));
  it('keeps compiled code beside the packages, unless the user says where', () =>
    tree(async (folder) => {
      const usual = await launch(folder, ['fealty', 'cache'], { NODE_COMPILE_CACHE: undefined });
      assert.equal(usual.out.trim(), join(folder, 'node_modules/.cache/fealty-code'));
      const chosen = join(folder, 'mine');
      assert.equal((await launch(folder, ['fealty', 'cache'], { NODE_COMPILE_CACHE: chosen })).out.trim(), chosen);
    }));
  it('passes on the exit code', () =>
    tree(async (folder) => assert.equal((await launch(folder, ['fealty', 'fail', '9'])).code, 9)));
  it('passes on SIGTERM', () =>
    tree(async (folder) => {
      const child = start(folder, ['fealty', 'wait']);
      const end = ended(child);
      await new Promise((resolve) => child.stdout?.once('data', resolve));
      await sleep(20);
      child.kill('SIGTERM');
      assert.equal((await end).code, 7);
    }));
  it('knows its verbs', () =>
    tree(async (folder) => {
      const { code, err } = await launch(folder, ['tset']);
      assert.equal(code, 2);
      assert.match(err, /^fealty: Unknown verb `tset`\. Verbs: start, fealty, lab, test/);
      assert.equal((await launch(folder, ['constructor'])).code, 2);
      assert.match((await launch(folder, ['bench'])).err, /needs bench\/main\.ts/);
    }));
  it('says in one line that npm failed, or is missing', () =>
    tree(async (folder) => {
      const failed = await launch(folder, ['fealty']);
      assert.equal(failed.code, 70);
      assert.match(failed.err, /could not install the dependencies \(exit 3\)/);
      const missing = await launch(folder, ['fealty'], { PATH: join(folder, 'setup') });
      assert.equal(missing.code, 70);
      assert.match(missing.err, /npm was not found/);
      assert.equal(existsSync(join(folder, '.install.lock')), false);
    }, '#!/bin/sh\nexit 3\n'));
});
