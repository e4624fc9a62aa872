import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Entry } from '../experiments/ensemble/entry.ts';
import { exportHash } from './hash.ts';
import { openStore } from './store.ts';
import { fakeEntries, folderFor, keepSmall, PATHS, smallIdentity } from './testing/keep.ts';
import { shuffled } from './testing/shuffled.ts';

async function hashWhenKept(file: string, batches: readonly (readonly Entry[])[]): Promise<string> {
  const store = await openStore(file, smallIdentity(), `kept in ${batches.length}`);
  for (const batch of batches) await store.keep(batch, PATHS);
  await store.close();
  return exportHash(file);
}

test('the hash does not depend on order, on batches or on the command', async (t) => {
  const folder = folderFor(t);
  const all = fakeEntries(1, 150, 40);
  const wanted = await hashWhenKept(join(folder, 'one'), [all]);
  assert.match(wanted, /^[0-9a-f]{64}$/);
  for (const seed of [1, 2]) {
    const other = shuffled(all, seed);
    const batches = [other.slice(0, 10 * seed), other.slice(10 * seed, 90), other.slice(90)];
    assert.equal(await hashWhenKept(join(folder, `shuffled${seed}`), batches), wanted);
  }
});

test('the hash changes with any bit of any table', async (t) => {
  const folder = folderFor(t);
  const all = fakeEntries(1, 12, 6);
  const seen = new Set([await hashWhenKept(join(folder, 'usual'), [all])]);
  const [first, ...others] = all;
  assert.ok(first!.ran);
  const { record } = first!;
  const daily = Float64Array.from(record.daily);
  daily[45] = daily[45]! * (1 + Number.EPSILON);
  const changed: Entry[] = [
    { ...first!, record: { ...record, checksum: (record.checksum ^ 1) >>> 0 } },
    { ...first!, record: { ...record, daily } },
    { ...first!, record: { ...record, events: record.events.toReversed() } },
    { ...first!, drawn: first!.drawn.map((value) => value + 1) },
    { ran: false, history: 1, message: 'it failed' },
    { ran: false, history: 1, message: 'it failed, otherwise' },
  ];
  for (const [i, entry] of changed.entries()) seen.add(await hashWhenKept(join(folder, `${i}`), [[entry, ...others]]));
  seen.add(await hashWhenKept(join(folder, 'fewer'), [others]));
  assert.equal(seen.size, 8);
});

test('one, two and four threads, and a call interrupted and resumed, give one hash', async (t) => {
  const folder = folderFor(t);
  const hashes = new Set<string>();
  for (const threads of [1, 2, 4]) {
    const file = join(folder, `${threads}`);
    await keepSmall(file, { threads });
    hashes.add(await exportHash(file));
  }
  const file = join(folder, 'interrupted');
  await keepSmall(file, { histories: 11, from: 15 });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 150);
  await keepSmall(file, { signal: stop.signal });
  await keepSmall(file);
  hashes.add(await exportHash(file));
  assert.equal(hashes.size, 1);
});
