import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { withFolder } from './elsewhere.ts';
import { pack } from './package.ts';
import { files, read, root } from './tree.ts';

const { version } = JSON.parse(read('package.json')) as { version: string };

describe('npm pack', { skip: !files.includes('src/cli/main.ts') && 'there is no command to pack yet' }, () => {
  it('ships built JavaScript, the lab, the library, no test, and a command that runs', () =>
    withFolder({}, async (folder) => {
      const { tarball, paths } = pack(folder);
      const wanted = [
        'dist/cli/main.js',
        'LICENSE',
        ...['index.html', 'sw.js', 'data/library.json'].map((file) => `dist/site/${file}`),
        ...files.filter((file) => /^(library\/|setup\/fealty)/.test(file)),
      ];
      assert.deepEqual(missing(wanted, paths), []);
      assert.deepEqual(
        paths.filter((path) => /\.ts$|\.(test|long)\.|^dist\/web\/|\.stamp$/.test(path)),
        [],
      );

      execFileSync('tar', ['xzf', tarball], { cwd: folder });
      symlinkSync(join(root, 'node_modules'), join(folder, 'package/node_modules'), 'junction');
      const command = join(folder, 'package/setup/fealty.mjs');
      const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
      const said = spawnSync(process.execPath, [command, '--version'], { cwd: folder, env, encoding: 'utf8' });
      assert.deepEqual([said.status, said.stdout.trim(), said.stderr], [0, version, '']);
      await servesLab(command);
    }));
});

interface Told {
  readonly address: string;
  readonly engine: string;
}

/** Also that the site, which another program built, knows by which engine. */
async function servesLab(command: string): Promise<void> {
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
  const lab = spawn(process.execPath, [command, 'lab', '--port', '0', '--json'], { env, stdio: ['ignore', 'pipe', 2] });
  const ended = once(lab, 'exit');
  let said = '';
  for await (const text of lab.stdout!.setEncoding('utf8')) {
    said += text;
    if (/^\}/m.test(said)) break;
  }
  const { address, engine } = JSON.parse(said) as Told;
  const page = await (await fetch(address)).text();
  const [script] = /assets\/index-[\w-]+\.js/.exec(page)!;
  assert.equal(engine, version);
  assert.match(await (await fetch(`${address}${script}`)).text(), new RegExp(`engine:[\`"']${version}[\`"']`));
  lab.kill('SIGINT');
  assert.deepEqual(await ended, [0, null]);
}

function missing(wanted: readonly string[], paths: readonly string[]): string[] {
  const has = new Set(paths);
  return wanted.filter((path) => !has.has(path));
}
