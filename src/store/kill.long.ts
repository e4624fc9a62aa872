import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { exportHash } from './hash.ts';
import { folderFor, keepSmall } from './testing/keep.ts';
import { dice, ended, killAfter, soundHistories, startKeeping, startProgram } from './testing/kill.ts';

const KILLS = 20;
const seed = Number(process.env.FEALTY_SEED ?? Date.now() % 100000);

test(`the program killed ${KILLS} times and resumed leaves the file of one that was not`, (t) =>
  killed(t, startProgram));

test(`the ensemble killed ${KILLS} times and resumed leaves the file of one that was not`, (t) =>
  killed(t, startKeeping));

async function killed(t: TestContext, start: typeof startProgram): Promise<void> {
  t.diagnostic(`seed ${seed}`);
  const next = dice(seed);
  const folder = folderFor(t);
  const [often, never] = [join(folder, 'often'), join(folder, 'never')];
  const kept: number[] = [];
  while (kept.length < KILLS) {
    // So much is asked for that none finishes; the moments lie from the start of the process on.
    assert.ok(!(await killAfter(start(often, 100_000), 2500 * next())), 'it finished before it was killed');
    kept.push(existsSync(often) ? await soundHistories(often) : 0);
  }
  t.diagnostic(`histories in the file after each kill: ${kept.join(' ')}`);
  assert.deepEqual(
    kept,
    kept.toSorted((a, b) => a - b),
    'nothing kept is lost',
  );
  const asked = kept.at(-1)! + 20;
  for (const file of [often, never]) assert.ok(await ended(start(file, asked)));
  assert.equal(await soundHistories(often), asked);
  assert.equal(await exportHash(often), await exportHash(never));
}

test('a writer killed while it folds the journal into the file leaves all histories', async (t) => {
  t.diagnostic(`seed ${seed}`);
  const next = dice(seed + 1);
  const folder = folderFor(t);
  const [often, never] = [join(folder, 'often'), join(folder, 'never')];
  for (let round = 1; round <= 8; round++) {
    const child = startKeeping(often, 50 * round);
    await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')]);
    await killAfter(child, 40 * next());
    assert.equal(await soundHistories(often), 50 * round);
  }
  await keepSmall(never, { histories: 400 });
  assert.equal(await exportHash(often), await exportHash(never));
});
