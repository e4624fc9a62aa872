import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { studyHash } from '../../store/study/hash.ts';
import { emptyFolder } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';

const asked = [
  'compare',
  'lesson-50',
  '--with',
  '--without surveillance',
  '--histories',
  '15',
  '--days',
  '40',
  '--quiet',
];

const fealty = resident();

describe('a study in shards', () => {
  it('is, joined, the study run in one piece, as docs/clusters.md says', async () => {
    const cwd = emptyFolder();
    for (const shard of [2, 1]) {
      const part = [...asked, '--file', 'results/law.duckdb', '--shard', `${shard}/2`, '--json'];
      const { code, out, err } = await fealty(part, { cwd });
      assert.equal(code, 0, err);
      assert.equal(JSON.parse(out).runs, 15);
    }
    const folders = readdirSync(join(cwd, 'results')).map((name) => join('results', name));
    assert.deepEqual(folders, ['results/law.shard-1-of-2', 'results/law.shard-2-of-2']);
    const merge = folders.flatMap((folder) => ['--merge', folder]);
    const early = await fealty([...asked, '--file', 'early.duckdb', ...merge.slice(0, 2)], { cwd });
    assert.equal(early.code, 2);
    assert.match(early.err, /of 2 shards these are missing: 2/);
    assert.ok(!existsSync(join(cwd, 'early.duckdb')));
    const joined = await fealty([...asked, '--file', 'results/law.duckdb', ...merge, '--json'], { cwd });
    assert.equal(joined.code, 0, joined.err);
    await fealty([...asked, '--file', 'once.duckdb'], { cwd });
    assert.equal(await studyHash(join(cwd, 'results/law.duckdb')), await studyHash(join(cwd, 'once.duckdb')));
  });
  it('is written up with options that exist', () => {
    const page = readFileSync(new URL('../../../docs/clusters.md', import.meta.url), 'utf8');
    for (const option of [
      '--shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"',
      "' --merge %s'",
      'completionMode: Indexed',
    ])
      assert.ok(page.includes(option), option);
  });
});
