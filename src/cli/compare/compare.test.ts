import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyFolder } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';

const small = ['compare', 'lesson-50', '--histories', '40', '--days', '60', '--quiet'];

const fealty = resident();

describe('fealty compare', () => {
  it('runs worlds on the same luck, keeps them, and gives an arm the checksum that `run` gives', async () => {
    const cwd = emptyFolder();
    const words = [...small, '--with', '--without surveillance', '--json'];
    const said = JSON.parse((await fealty(words, { cwd })).out);
    assert.deepEqual(
      said.arms.map(({ name }: { name: string }) => name),
      ['A', 'B'],
    );
    const { paired, saved, lost, fallInBoth, standInBoth } = said.pairs[0];
    assert.equal(paired, 40);
    assert.equal(saved + lost + fallInBoth + standInBoth, 40);
    assert.equal(said.arms[1].fell - said.arms[0].fell, lost - saved);
    const run = [
      'run',
      'lesson-50',
      '--histories',
      '40',
      '--days',
      '60',
      '--scale',
      String(said.scale),
      '--json',
      '--quiet',
    ];
    for (const [k, more] of [[], ['--without', 'surveillance']].entries()) {
      const alone = JSON.parse((await fealty([...run, ...more], { cwd })).out);
      assert.equal(alone.checksum, said.arms[k].checksum);
      assert.deepEqual(alone.outcomes, said.arms[k].outcomes);
    }
    const [program, ...again] = said.command
      .match(/(?:[^\s']+|'[^']*')+/g)
      .map((word: string) => word.replaceAll("'", ''));
    assert.equal(program, 'fealty');
    assert.equal(JSON.parse((await fealty([...again, '--quiet', '--json'], { cwd })).out).checksum, said.checksum);
  });
  it('shows the sentence, the rows that differ and the inputs that do', async () => {
    const { out, code } = await fealty([...small, '--with', '--set surveillance.patron=-1'], { cwd: emptyFolder() });
    assert.equal(code, 0);
    assert.match(out, /Of 40 shared histories \d+ stand in both/);
    assert.match(out, /surveillance\.patron +\S+ +-1/);
    assert.match(out, /cannot be told apart from no difference/);
  });
  it('says what is wrong with an arm, and begins no job of hours', async () => {
    const cwd = emptyFolder();
    const wrong: [string[], RegExp][] = [
      [['compare', 'lesson-50'], /found 1 to compare, expected two to 4/],
      [[...small, '--with', '--sett x=1'], /in "--sett x=1": .*unknown option.*\n.*--set/],
      [[...small, '--with', '--set amnesty.statu=law'], /did you mean amnesty\.status/],
      [[...small, '--with', '--seed 3'], /--seed holds for all that is compared/],
      [['compare', 'lesson-5', 'lesson-50'], /did you mean lesson-50/],
      [
        ['compare', '--with', '--without council', '--histories', '90000', '--scale', '20', '--quiet'],
        /would take about .* h .*; --scale \d+ would take about 10 min, and --yes begins/,
      ],
    ];
    for (const [words, expected] of wrong) {
      const { code, err } = await fealty(words, { cwd });
      assert.equal(code, 2, err);
      assert.match(err, expected);
    }
    const dry = await fealty([...small, '--with', '--without council', '--dry-run', '--json'], { cwd });
    assert.equal(JSON.parse(dry.out).runs, 80);
  });
});
