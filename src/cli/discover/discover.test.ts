import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyFolder } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';

const asked = ['discover', 'lesson-50', '--days', '30', '--quiet', '--of', 'mobilised_peak', '--above', '0.2'];
const varied = [
  '--vary',
  'hardship.streetStart=0.1..0.9',
  '--vary',
  'belief.street',
  '--vary',
  'amnesty.status',
  '--points',
  '60',
];

const ask = resident();

describe('fealty discover', () => {
  it('lists every box of the search and chooses none; opens the one that is asked for', async () => {
    const cwd = emptyFolder();
    const said = JSON.parse((await ask([...asked, ...varied, '--json'], { cwd })).out);
    assert.equal(said.runs, 60);
    assert.equal(said.rows + said.leftOut, 60);
    const [whole, ...others] = said.boxes;
    assert.equal(whole.coverage, 1);
    assert.equal(whole.hits, said.ofInterest);
    assert.ok(others.length > 0);
    assert.ok(said.frontier.every((id: number) => id < said.boxes.length));
    assert.equal(said.opened, null);
    const box = String(said.frontier[0]);
    const opened = await ask([...asked, ...varied, '--box', box], { cwd });
    assert.match(opened.out, new RegExp(`^Box ${box}: `, 'm'));
    assert.match(opened.out, /quasi-p +coverage without +density without +found again/);
    const leaves = await ask([...asked, ...varied, '--method', 'tree'], { cwd });
    assert.match(leaves.out, /a tree parts them into \d+ lea/);
    const past = await ask(['discover', '--from', said.file, '--of', 'mobilised_peak', '--above', '0.2', '--json'], {
      cwd,
    });
    assert.deepEqual(JSON.parse(past.out).boxes, said.boxes);
    const only = await ask([...asked, ...varied, '--only', 'belief.street', '--json'], { cwd });
    assert.equal(JSON.parse(only.out).inputs.length, 1);
  });
  it('says what is wrong, and when there is nothing to find', async () => {
    const cwd = emptyFolder();
    const wrong: [string[], RegExp][] = [
      [[...asked.slice(0, -2), ...varied], /is a number; say from which on.*--above/],
      [[...asked, ...varied, '--above', '2'], /there is nothing to find/],
      [[...asked, ...varied, '--only', 'belief.stret'], /did you mean belief\.street/],
      [[...asked, ...varied, '--box', '9999'], /--box: found 9999, expected 0 to/],
      [['discover', '--from', 'none.duckdb'], /does not exist/],
    ];
    for (const [words, expected] of wrong) {
      const { code, err } = await ask(words, { cwd });
      assert.equal(code, 2, err);
      assert.match(err, expected);
    }
  });
});
