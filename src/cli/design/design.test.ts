import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyFolder } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';

const ask = resident();
const asked = [
  'run',
  'lesson-50',
  '--days',
  '20',
  '--quiet',
  '--vary',
  'belief.street',
  '--vary',
  'hardship.streetStart=0.2..0.8',
];

describe('fealty run --vary', () => {
  it('runs every design, one history a setting unless more are asked for', async () => {
    const cwd = emptyFolder();
    const runs: [string[], number][] = [
      [['--method', 'latin-hypercube', '--points', '12'], 12],
      [['--method', 'halton', '--points', '8', '--histories', '2'], 16],
      [['--method', 'grid', '--levels', '3'], 9],
      [['--method', 'one-at-a-time', '--levels', '3'], 5],
      [['--method', 'morris', '--points', '3'], 9],
      [['--method', 'saltelli', '--points', '4'], 16],
      [['--points', '4', '--cross', 'amnesty.waiver', '--rest', 'usual', '--weeks'], 8],
    ];
    for (const [words, expected] of runs) {
      const { out, err } = await ask([...asked, ...words, '--json'], { cwd });
      const said = JSON.parse(out);
      assert.equal(said.runs, expected, `${words.join(' ')} ${err}`);
      const ended = Object.values(said.outcomes as Record<string, number>).reduce((sum, count) => sum + count, 0);
      assert.equal(ended + said.failed, expected);
    }
  });
  it('says what the settings are and are not, and leads on to commands that work', async () => {
    const cwd = emptyFolder();
    const { out } = await ask([...asked, '--points', '40'], { cwd });
    assert.match(out, /Scrambled Sobol points.*over 2 factors/s);
    assert.match(out, /no\s+chance\s+follows\s+from\s+this\s+share/);
    const file = /Kept in (\S+)\./.exec(out)![1]!;
    assert.equal(
      (await ask(['sensitivity', '--method', 'given', '--from', file, '--of', 'mobilised_peak', '--json'], { cwd }))
        .code,
      0,
    );
  });
  it('refuses options that would mean nothing, and a number that is named twice', async () => {
    const wrong: [string[], RegExp][] = [
      [['run', 'lesson-50', '--points', '5'], /option '--points' goes with --vary/],
      [['run', 'lesson-50', '--shard', '1/2'], /option '--shard' goes with --vary/],
      [[...asked, '--cross', 'belief.street'], /belief\.street is both varied and crossed/],
      [[...asked, '--method', 'sobl'], /Allowed choices are sobol/],
      [[...asked, '--shard', '3/2'], /It must be i\/n/],
    ];
    for (const [words, expected] of wrong) {
      const { code, err } = await ask(words);
      assert.equal(code, 2, err);
      assert.match(err, expected);
    }
    const dry = JSON.parse((await ask([...asked, '--points', '1000', '--dry-run', '--json'])).out);
    assert.equal(dry.runs, 1000);
    assert.ok(dry.seconds > 0 && dry.bytes > 0);
  });
});
