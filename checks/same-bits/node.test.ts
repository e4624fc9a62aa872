import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runEnsemble } from '../../src/experiments/ensemble/ensemble.ts';
import type { Entry } from '../../src/experiments/ensemble/entry.ts';
import { withFolder } from '../house/elsewhere.ts';
import { bundle } from './bundle.ts';
import { mainCase } from './case.ts';
import { foldDoubles, tellHistories, tellMaths, type Work } from './told.ts';

/** What the ensemble says of the same histories, in their order. */
async function inThreads({ scenario, priors, seed, histories }: Work, threads: number) {
  const entries: Entry[] = [];
  const sink = { keep: async (some: readonly Entry[]): Promise<void> => void entries.push(...some) };
  await runEnsemble({ scenario, priors, seed, from: 1, histories: histories.length, threads, done: new Set(), sink });
  return entries
    .toSorted((a, b) => a.history - b.history)
    .map((entry) => {
      assert.ok(entry.ran, entry.ran ? '' : entry.message);
      const { history, outcome, checksum, daily } = entry.record;
      return { history, outcome, checksum, daily: foldDoubles(daily) };
    });
}

describe('Node gives the same bits', () => {
  it('with one, two and four threads, and without any', async () => {
    const work = mainCase(8, 200, 150);
    const alone = tellHistories(work).map(({ conduct: _, ...rest }) => rest);
    assert.equal(new Set(alone.map(({ checksum }) => checksum)).size, 8, 'histories differ from one another');
    for (const threads of [1, 2, 4]) assert.deepEqual(await inThreads(work, threads), alone, `${threads} threads`);
  });
  for (const flags of [['--jitless'], ['--no-opt'], ['--always-turbofan']]) {
    it(`run with ${flags.join(' ')}`, async () => {
      const work = mainCase(2, 2000, 60);
      const there = await withFlags(flags, work);
      assert.deepEqual(there.histories, tellHistories(work));
      assert.deepEqual(there.maths, tellMaths());
    });
  }
});

/** Without a compiler Node cannot strip types, so it is given the bundle. */
async function withFlags(flags: readonly string[], work: Work) {
  const last =
    "const work = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));" +
    'process.stdout.write(JSON.stringify({ histories: told.tellHistories(work), maths: told.tellMaths() }));';
  return withFolder({ 'told.cjs': `${await bundle()}\n${last}` }, (folder) => {
    const options = { input: JSON.stringify(work), encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
    const out = execFileSync(process.execPath, [...flags, join(folder, 'told.cjs')], options);
    return JSON.parse(out) as { histories: ReturnType<typeof tellHistories>; maths: ReturnType<typeof tellMaths> };
  });
}
