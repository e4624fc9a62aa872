import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { exportHash } from './hash.ts';
import { folderFor, keepSmall } from './testing/keep.ts';
import { dice, ended, killAfter, soundHistories, startKeeping } from './testing/kill.ts';

const KILLS = 20;
const seed = Number(process.env.FEALTY_SEED ?? Date.now() % 100000);

test(`a writer killed ${KILLS} times and resumed leaves the file of one that was not`, async (t) => {
  t.diagnostic(`seed ${seed}`);
  const next = dice(seed);
  const folder = folderFor(t);
  const [killed, whole] = [join(folder, 'killed'), join(folder, 'whole')];
  const kept: number[] = [];
  while (kept.length < KILLS) {
    // So much is asked for that none finishes; the moments lie from the start of the process on.
    assert.ok(!(await killAfter(startKeeping(killed, 100_000), 2500 * next())), 'it finished before it was killed');
    kept.push(existsSync(killed) ? await soundHistories(killed) : 0);
  }
  t.diagnostic(`histories in the file after each kill: ${kept.join(' ')}`);
  assert.deepEqual(
    kept,
    kept.toSorted((a, b) => a - b),
    'nothing kept is lost',
  );
  const asked = kept.at(-1)! + 20;
  assert.ok(await ended(startKeeping(killed, asked)));
  assert.equal(await soundHistories(killed), asked);
  await keepSmall(whole, { histories: asked });
  assert.equal(await exportHash(killed), await exportHash(whole));
});

test('a writer killed while it folds the journal into the file leaves all histories', async (t) => {
  t.diagnostic(`seed ${seed}`);
  const next = dice(seed + 1);
  const folder = folderFor(t);
  const [killed, whole] = [join(folder, 'killed'), join(folder, 'whole')];
  for (let round = 1; round <= 8; round++) {
    const child = startKeeping(killed, 50 * round);
    await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')]);
    await killAfter(child, 40 * next());
    assert.equal(await soundHistories(killed), 50 * round);
  }
  await keepSmall(whole, { histories: 400 });
  assert.equal(await exportHash(killed), await exportHash(whole));
});
