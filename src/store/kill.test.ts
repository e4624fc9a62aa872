import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { exportHash } from './hash.ts';
import { folderFor, keepSmall } from './testing/keep.ts';
import { dice, ended, killAfter, soundHistories, startKeeping } from './testing/kill.ts';

test('a writer killed three times and resumed leaves the file of one that was not', async (t) => {
  const folder = folderFor(t);
  const seed = Date.now() % 100000;
  t.diagnostic(`seed ${seed}`);
  const next = dice(seed);
  const [killed, whole] = [join(folder, 'killed'), join(folder, 'whole')];
  for (let kill = 0; kill < 3; kill++) {
    await killAfter(startKeeping(killed, 60), 150 + 700 * next());
    if (existsSync(killed)) await soundHistories(killed);
  }
  assert.ok(await ended(startKeeping(killed, 60)));
  assert.equal(await soundHistories(killed), 60);
  await keepSmall(whole, { histories: 60 });
  assert.equal(await exportHash(killed), await exportHash(whole));
});
