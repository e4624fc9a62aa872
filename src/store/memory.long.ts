import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderFor } from './testing/keep.ts';

const keep = new URL('./testing/keep.ts', import.meta.url).href;
const fake = new URL('../experiments/ensemble/testing/fake.ts', import.meta.url).href;
/** The buffer that DuckDB fills once, in MB; see `database.ts`. */
const BUFFER = 96;

/** Most memory, in MB, that a process takes to keep so many histories. */
function peak(folder: string, histories: number, options: string): number {
  const code = `import { keepSmall } from '${keep}';
    const file = ${JSON.stringify(join(folder, `${histories}`))};
    await keepSmall(file, { histories: ${histories}, threads: 1, ${options} });
    console.log(process.resourceUsage().maxRSS / 1024);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}

test('eight times the histories take no more memory than the buffer', (t) => {
  const folder = folderFor(t);
  const [few, many] = [peak(folder, 50, ''), peak(folder, 400, '')];
  t.diagnostic(`50 histories: ${few.toFixed(0)} MB, 400 histories: ${many.toFixed(0)} MB`);
  assert.ok(many < few + BUFFER, `${few} MB for 50 histories, ${many} MB for 400`);
});

test('once the buffer is full, 240 MB more of records take no more memory', (t) => {
  const folder = folderFor(t);
  const years = `maker: new URL('${fake}'), priors: { days: 365 }`;
  const [some, many] = [peak(folder, 1000, years), peak(folder, 3000, years)];
  t.diagnostic(`1000 histories: ${some.toFixed(0)} MB, 3000 histories: ${many.toFixed(0)} MB`);
  // What the allocator keeps back wavers by some tens of MB; a leak would be all of the 240.
  assert.ok(many < some + 1.5 * BUFFER, `${some} MB for 1000 histories, ${many} MB for 3000`);
});
