import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { withFolder } from './elsewhere.ts';
import { pack } from './package.ts';
import { files, read, root } from './tree.ts';

const { version } = JSON.parse(read('package.json')) as { version: string };

describe('npm pack', { skip: !files.includes('src/cli/main.ts') && 'there is no command to pack yet' }, () => {
  it('ships built JavaScript, the library, no test, and a command that runs', () =>
    withFolder({}, (folder) => {
      const { tarball, paths } = pack(folder);
      const wanted = [
        'dist/cli/main.js',
        'LICENSE',
        ...files.filter((file) => /^(library\/|setup\/fealty)/.test(file)),
      ];
      assert.deepEqual(missing(wanted, paths), []);
      assert.deepEqual(
        paths.filter((path) => /\.ts$|\.(test|long)\./.test(path)),
        [],
      );

      execFileSync('tar', ['xzf', tarball], { cwd: folder });
      symlinkSync(join(root, 'node_modules'), join(folder, 'package/node_modules'), 'junction');
      const command = join(folder, 'package/setup/fealty.mjs');
      const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
      const said = spawnSync(process.execPath, [command, '--version'], { cwd: folder, env, encoding: 'utf8' });
      assert.deepEqual([said.status, said.stdout.trim(), said.stderr], [0, version, '']);
    }));
});

function missing(wanted: readonly string[], paths: readonly string[]): string[] {
  const has = new Set(paths);
  return wanted.filter((path) => !has.has(path));
}
