import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { withFolder } from './elsewhere.ts';
import { files, read, root } from './tree.ts';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const { version } = JSON.parse(read('package.json')) as { version: string };

describe('npm pack', { skip: !files.includes('src/cli/main.ts') && 'there is no command to pack yet' }, () => {
  let built = '';
  before(() => {
    built = spawnSync(process.execPath, [join(root, 'setup/build.mjs')], { cwd: root, encoding: 'utf8' }).stderr;
  });

  it('ships built JavaScript, the library, and no test', () =>
    withFolder({}, (folder) => {
      const paths = pack(folder).files.map(({ path }) => path);
      assert.match(built, /built \d+ files/);
      assert.ok(paths.includes('dist/cli/main.js') && paths.includes('setup/fealty.mjs') && paths.includes('LICENSE'));
      assert.deepEqual(
        paths.filter((path) => path.endsWith('.ts') || path.includes('.test.')),
        [],
      );
      const library = files.filter((file) => file.startsWith('library/'));
      assert.deepEqual(
        library.filter((file) => !paths.includes(file)),
        [],
      );
    }));

  it('ships a command that runs where it is installed', () =>
    withFolder({}, (folder) => {
      execFileSync('tar', ['xzf', pack(folder).filename], { cwd: folder });
      symlinkSync(join(root, 'node_modules'), join(folder, 'package/node_modules'), 'junction');
      const said = spawnSync(process.execPath, [join(folder, 'package/setup/fealty.mjs'), '--version'], {
        encoding: 'utf8',
      });
      assert.deepEqual([said.status, said.stdout.trim(), said.stderr], [0, version, '']);
    }));
});

function pack(folder: string): Packed {
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const said = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' })) as
    | Packed[]
    | Record<string, Packed>;
  const [packed] = Object.values(said);
  assert.ok(packed, 'npm pack said nothing');
  return packed;
}
