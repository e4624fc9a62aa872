import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { emptyFolder } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';

const ask = resident();
const RECORD = `date,quantity,value,error,from,source,grade
2001-01-20,fell,no,0,,a test,measured
2001-01-06,street,0.2,0.3,,a test,assumed
2001-01-08,leader.arrested,no,0.2,,a test,argued
`;
const small = ['condition', 'lesson-50', '--days', '20', '--histories', '30', '--quiet'];

describe('fealty condition', () => {
  it('weighs the histories by a record of the user, and says the forecast by date', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'mine.csv'), RECORD);
    const asked = [
      ...small,
      '--record',
      'mine.csv',
      '--self-check',
      '10',
      '--structures',
      '--smc',
      '100',
      '--move',
      'belief.street',
    ];
    const said = JSON.parse((await ask([...asked, '--json'], { cwd })).out);
    assert.equal(said.used, 3);
    assert.equal(said.forecast.length, 21);
    assert.ok(Math.abs(said.forecast[0].ess - 30 + said.failed) < 1e-9);
    assert.ok(said.fell.ess < said.forecast[0].ess);
    const weights = said.weights.reduce((sum: number, weight: number) => sum + weight, 0);
    assert.ok(Math.abs(weights - 1) < 1e-9);
    const shares = said.structures.versions.reduce((sum: number, { share }: { share: number }) => sum + share, 0);
    assert.ok(Math.abs(shares - 1) < 1e-9);
    assert.equal(said.structures.matrix.length, 3);
    assert.ok(said.smc.simulations <= 100);
    const shown = (await ask(asked, { cwd })).out;
    for (const words of [
      /after the reports up to each date/,
      /Rival structures/,
      /Tried on \d+ record/,
      /Confidence is another matter/,
    ])
      assert.match(shown, words);
  });
  it('hears only what was known by a date, and leaves out what it is told to', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'mine.csv'), RECORD);
    const asked = [...small, '--record', 'mine.csv', '--json', '--through', '2001-01-07'];
    assert.equal(JSON.parse((await ask(asked, { cwd })).out).reports, 1);
    assert.equal(JSON.parse((await ask([...asked, '--ignore', 'street'], { cwd })).out).reports, 0);
  });
  it('says what is wrong with a record, line and column', async () => {
    const cwd = emptyFolder();
    writeFileSync(
      join(cwd, 'bad.csv'),
      RECORD.replace('leader.arrested', 'leader.arested').replace('0.2,0.3', 'much,0.3'),
    );
    const wrong: [string[], RegExp][] = [
      [
        [...small, '--record', 'bad.csv'],
        /bad\.csv:3:\d+ value: found much.*\n.*bad\.csv:4:\d+ quantity: found leader\.arested.*did you mean leader\.arrested/,
      ],
      [small, /lesson-50 has no record to condition on/],
      [[...small, '--record', 'none.csv'], /none\.csv/],
      [[...small, '--record', 'bad.csv', '--through', '1999-01-01'], /bad\.csv|--through: found 1999-01-01/],
    ];
    for (const [words, expected] of wrong) {
      const { code, err } = await ask(words, { cwd });
      assert.equal(code, 2, err);
      assert.match(err, expected);
    }
  });
});
