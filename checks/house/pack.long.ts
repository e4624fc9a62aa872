import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { it } from 'node:test';
import { withFolder } from './elsewhere.ts';
import { pack } from './package.ts';
import { read } from './tree.ts';

it('the package installs in an empty folder, with what it needs, and runs there', () =>
  withFolder({ 'empty/package.json': '{ "private": true }' }, (folder) => {
    const cwd = join(folder, 'empty');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', pack(folder).tarball], {
      cwd,
      stdio: 'pipe',
    });
    const said = execFileSync(join(cwd, 'node_modules/.bin/fealty'), ['--version'], { cwd, encoding: 'utf8' });
    const { version } = JSON.parse(read('package.json')) as { version: string };
    assert.equal(said.trim(), version);
  }));
