import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderFor } from './testing/keep.ts';

const keep = new URL('./testing/keep.ts', import.meta.url).href;

/** Most memory, in MB, that a process takes for so many small histories. */
function peak(folder: string, histories: number): number {
  const code = `import { keepSmall } from '${keep}';
    await keepSmall(${JSON.stringify(join(folder, `${histories}`))}, { histories: ${histories}, threads: 1 });
    console.log(process.resourceUsage().maxRSS / 1024);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}

test('eight times the histories take no more memory', (t) => {
  const folder = folderFor(t);
  const [few, many] = [peak(folder, 50), peak(folder, 400)];
  t.diagnostic(`50 histories: ${few.toFixed(0)} MB, 400 histories: ${many.toFixed(0)} MB`);
  // The store's buffers fill up once, to a bound; a leak of records would add their size without one.
  assert.ok(many < few * 1.25, `${few} MB for 50 histories, ${many} MB for 400`);
});
