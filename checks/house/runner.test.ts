import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { withFolder } from './elsewhere.ts';
import { files, read } from './tree.ts';

const setup = Object.fromEntries(files.filter((file) => file.startsWith('setup/')).map((file) => [file, read(file)]));
const head = "import { it } from 'node:test';\n";
const tree = {
  ...setup,
  'package.json': '{ "type": "module" }',
  'src/a/good.test.ts': `${head}it('holds', () => {});\nit('waits', { skip: 'no data' }, () => {});`,
  'src/a/slow.long.ts': `${head}it('holds at length', () => {});`,
  'src/b/bad.test.ts': `${head}it('breaks', () => { throw new Error('the law is broken'); });`,
  'src/c/dead.test.ts': "throw new Error('dead on arrival');",
};

/** The tests of a tree of its own, run as `npm test -- words` would. */
function outcome(folder: string, words: string[]) {
  const { NODE_TEST_CONTEXT: _, ...outside } = process.env;
  const env = { ...outside, NODE_DISABLE_COMPILE_CACHE: '1' };
  const done = spawnSync(process.execPath, [join(folder, 'setup/test.mjs'), ...words], { env, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, last: done.stdout.trimEnd().split('\n').at(-1) };
}

describe('npm test', () => {
  it('ends with its counts, and says what failed and what was skipped', () =>
    withFolder(tree, (folder) => {
      const { code, out, last } = outcome(folder, ['src']);
      assert.deepEqual([code, last], [1, '1 passed, 2 failed, 1 skipped']);
      assert.match(out, /FAIL {2}src\/b\/bad\.test\.ts:2 {2}breaks\n +Error: the law is broken/);
      assert.match(out, /FAIL {2}src\/c\/dead\.test\.ts[\s\S]*dead on arrival/);
      assert.match(out, /skip {2}src\/a\/good\.test\.ts:3 {2}waits {2}\(no data\)/);
    }));
  it('runs what it is asked to', () =>
    withFolder(tree, (folder) => {
      const one = outcome(folder, ['src/a']);
      assert.deepEqual([one.code, one.last], [0, '1 passed, 0 failed, 1 skipped']);
      const long = outcome(folder, ['--long', 'src/a']);
      assert.deepEqual([long.code, long.last], [0, '2 passed, 0 failed, 1 skipped']);
      const none = outcome(folder, ['src/z']);
      assert.deepEqual([none.code, none.last], [1, '0 passed, 1 failed, 0 skipped']);
    }));
});
