import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyFolder, fealty } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';

const ask = resident();
/** On one thread, as most of a small ensemble is the start of its threads. */
const twelve = ['--histories', '12', '--threads', '1'];

describe('run --structures', () => {
  const cwd = emptyFolder();
  it('runs every version with the same luck, and says where they disagree', async () => {
    const { code, out } = await fealty(['run', 'lesson-50', '--structures', ...twelve, '--json', '--quiet'], {
      cwd,
    });
    assert.equal(code, 0);
    const { versions, sentence, histories, scale } = JSON.parse(out);
    assert.deepEqual([versions.length, histories, scale], [9, 12, 1]);
    assert.match(sentence, /^As the case says the regime falls in \d+ of 12 histories, in the other 8 versions/);
    const [design, ...others] = versions;
    assert.deepEqual([design.saved, design.lost, design.otherwise, design.set], [0, 0, 0, []]);
    for (const { fell, saved, lost, ran } of others) {
      assert.equal(ran, 12);
      assert.equal(fell, design.fell - saved + lost);
    }
    const alone = await ask(['run', 'lesson-50', ...twelve, '--json', '--quiet'], { cwd });
    assert.equal(JSON.parse(alone.out).checksum, design.checksum);
  });
  it('answers at once the second time, in words', async () => {
    const { code, out } = await ask(['run', 'lesson-50', '--structures', 'one', ...twelve, '--quiet'], {
      cwd,
    });
    assert.equal(code, 0);
    assert.match(out, /falls +saved +lost +otherwise/);
    assert.match(out, /all reason about all/);
  });
  it('refuses what makes no sense with many ensembles', async () => {
    for (const [words, says] of [
      [['--file', 'x.duckdb'], /--file says too little/],
      [['--cite'], /--cite says too little/],
    ] as const) {
      const { code, err } = await ask(['run', 'lesson-50', '--structures', ...words], { cwd });
      assert.equal(code, 2);
      assert.match(err, says);
    }
    const { code, err } = await ask(['run', 'lesson-50', '--structures', 'some'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /Allowed choices are one, all/);
  });
});
