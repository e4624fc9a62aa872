import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyFolder } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';

const lesson = ['sensitivity', 'lesson-50', '--days', '40', '--quiet', '--of', 'mobilised_peak', '--resamples', '40'];
const vary = ['--vary', 'hardship.streetStart=0.1..0.9', '--vary', 'belief.street', '--vary', 'rents.trap'];

const fealty = resident();

describe('fealty sensitivity', () => {
  it('gives shares of variance of rooms and of numbers, with chance told apart', async () => {
    const cwd = emptyFolder();
    const asked = [...lesson, ...vary, '--by', 'parameter', '--points', '16', '--second-order', '--over-time'];
    const said = JSON.parse((await fealty([...asked, '--json'], { cwd })).out);
    assert.equal(said.runs, 16 * (2 * 3 + 2) * 2);
    assert.equal(said.corrected.indices.length, 3);
    assert.equal(said.corrected.pairs.length, 3);
    assert.ok(said.chance.value > 0 && said.chance.value < 1);
    assert.deepEqual(
      said.convergence.map(({ rows }: { rows: number }) => rows),
      [8, 16],
    );
    assert.equal(said.overTime.length, 10);
    const shown = (await fealty(asked, { cwd })).out;
    for (const words of [/in all \(ST\)/, /together \(S2\)/, /would more rows change it\?/, /From \d+ base rows/])
      assert.match(shown, words);
  });
  it('screens by trajectories', async () => {
    const said = JSON.parse(
      (await fealty([...lesson, ...vary, '--by', 'parameter', '--method', 'morris', '--points', '6', '--json'])).out,
    );
    assert.equal(said.runs, 6 * 4 * 2);
    assert.deepEqual(said.factors.map(({ name }: { name: string }) => name).sort(), [
      'belief.street',
      'hardship.streetStart',
      'rents.trap',
    ]);
  });
  it('reads a past run without another, and a study too', async () => {
    const cwd = emptyFolder();
    const run = [
      'run',
      'venezuela-2019',
      '--scale',
      '400',
      '--days',
      '20',
      '--histories',
      '30',
      '--quiet',
      '--file',
      'past.duckdb',
    ];
    assert.equal((await fealty(run, { cwd })).code, 0);
    const words = [
      'sensitivity',
      '--method',
      'given',
      '--from',
      'past.duckdb',
      '--of',
      'mobilised_peak',
      '--resamples',
      '20',
    ];
    const said = JSON.parse((await fealty([...words, '--json'], { cwd })).out);
    assert.equal(said.rows, 30);
    assert.ok(said.factors.length > 50);
    assert.match((await fealty(words, { cwd })).out, /nothing was run/);
  });
  it('says what is wrong with what is varied or explained', async () => {
    const wrong: [string[], RegExp][] = [
      [[...lesson, '--vary', 'rents.trp'], /--vary rents\.trp: found no such parameter.*did you mean rents\.trap/],
      [[...lesson, '--vary', 'rents.trap'], /expected two or more/],
      [['sensitivity', 'lesson-50', '--of', 'mobilised_pek'], /did you mean mobilised_peak/],
      [['sensitivity', '--method', 'given', '--from', 'none.duckdb'], /none\.duckdb does not exist/],
    ];
    for (const [words, expected] of wrong) {
      const { code, err } = await fealty(words);
      assert.equal(code, 2, err);
      assert.match(err, expected);
    }
  });
});
