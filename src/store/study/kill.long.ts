import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { smallStudy } from '../../experiments/study/testing/small.ts';
import { openToRead, query } from '../database.ts';
import { folderFor } from '../testing/keep.ts';
import { dice, ended, killAfter } from '../testing/kill.ts';
import { studyHash } from './hash.ts';
import { keepStudy } from './testing/keep.ts';

const ROWS = 150;

/** Starts a process that runs the small study into a file. */
function startStudy(file: string) {
  const small = new URL('../../experiments/study/testing/small.ts', import.meta.url).href;
  const keep = new URL('./testing/keep.ts', import.meta.url).href;
  const code = `import { smallStudy } from '${small}'; import { keepStudy } from '${keep}';
    await keepStudy(${JSON.stringify(file)}, smallStudy(${ROWS}));`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', code];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

test('a study killed five times and resumed is the study run in one piece', async (t) => {
  const folder = folderFor(t);
  const seed = Date.now() % 100000;
  t.diagnostic(`seed ${seed}`);
  const next = dice(seed);
  const [killed, whole] = [join(folder, 'killed.duckdb'), join(folder, 'whole.duckdb')];
  let before = 0;
  for (let kill = 0; kill < 5; kill++) {
    await killAfter(startStudy(killed), 300 + 1500 * next());
    if (!existsSync(killed)) continue;
    const database = await openToRead(killed);
    const [row] = await query(
      database,
      'SELECT count(*)::INTEGER AS runs, count(DISTINCT run)::INTEGER AS different FROM runs',
    );
    database.close();
    assert.equal(row!.runs, row!.different, 'no run is there twice');
    assert.ok(Number(row!.runs) >= before, 'what was kept stays');
    before = Number(row!.runs);
  }
  assert.ok(await ended(startStudy(killed)));
  await keepStudy(whole, smallStudy(ROWS));
  assert.equal(await studyHash(killed), await studyHash(whole));
});
