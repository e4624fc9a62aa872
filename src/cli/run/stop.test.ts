import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { emptyFolder, fealty } from '../testing/fealty.ts';

/** Long enough to be stopped on the way, however quick the machine. */
const args = ['run', 'lesson-50', '--histories', '20000', '--threads', '2', '--file', 'stopped.duckdb'];

/** The file is there, and so is the lock on it. */
async function begun(cwd: string): Promise<void> {
  while (!existsSync(join(cwd, 'stopped.duckdb'))) await setTimeout(50);
}

describe('a file that is being written', () => {
  it('is in use for everybody else', async () => {
    const cwd = emptyFolder();
    const { promise: interrupt, resolve } = Promise.withResolvers<void>();
    const first = fealty(args, { cwd, interrupt });
    await begun(cwd);
    const { code, err, out } = await fealty([...args, '--json'], { cwd });
    resolve();
    assert.equal(code, 75, err);
    assert.equal(JSON.parse(out).code, 'locked');
    assert.match(err, /in use by another process/);
    assert.equal((await first).code, 130);
  });
});

describe('Ctrl-C', () => {
  it('keeps what is done, says how to go on, and leaves a file that goes on', async () => {
    const cwd = emptyFolder();
    const stopped = await fealty([...args, '--json'], { cwd, interrupt: begun(cwd).then(() => setTimeout(3000)) });
    assert.equal(stopped.code, 130, stopped.err);
    assert.match(
      stopped.err,
      /stopped: [\d,]+ of 20,000 histories are kept in stopped\.duckdb; the same command goes on/,
    );
    assert.equal(JSON.parse(stopped.out).code, 'interrupted');
    const kept = Number(/stopped: ([\d,]+)/.exec(stopped.err)![1]!.replaceAll(',', ''));
    assert.ok(kept > 0 && kept < 20000, String(kept));
    const fewer = args.map((word) => (word === '20000' ? String(kept) : word));
    const { code, out } = await fealty([...fewer, '--json'], { cwd });
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).ran, kept);
  });
});
