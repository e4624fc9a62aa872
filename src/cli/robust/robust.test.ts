import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { emptyFolder } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';

const ask = resident();
const small = [
  'robust',
  'lesson-50',
  '--days',
  '30',
  '--quiet',
  '--vary',
  'belief.street=0.1..0.9',
  '--replicates',
  '2',
];

describe('fealty robust', () => {
  it('judges packages in plausible worlds that they share', async () => {
    const cwd = emptyFolder();
    const asked = [...small, '--worlds', '6', '--package', 'patron-out', '--with', '--set amnesty.waiver=on'];
    const said = JSON.parse((await ask([...asked, '--json'], { cwd })).out);
    assert.deepEqual(
      said.packages.map(({ name }: { name: string }) => name),
      ['nothing', 'patron-out', 'own-1'],
    );
    assert.equal(said.runs, 3 * 6 * 2);
    assert.equal(said.worlds + said.leftOut, 6);
    for (const { outcomes, metrics } of said.packages) {
      assert.equal(outcomes.length, said.worlds);
      const mean = outcomes.reduce((sum: number, value: number) => sum + value, 0) / said.worlds;
      assert.ok(Math.abs(metrics.laplace.value - mean) < 1e-12);
      assert.ok(metrics.laplace.high > metrics.laplace.low);
      assert.equal(metrics.maximin.value, Math.min(...outcomes));
    }
    const turned = JSON.parse((await ask([...asked, '--want', 'less', '--json'], { cwd })).out);
    assert.equal(turned.packages[0].metrics.laplace.value, -said.packages[0].metrics.laplace.value);
    assert.match((await ask(asked, { cwd })).out, /the tool takes no side/);
  });
  it('searches the levers, keeps every generation, and finds it again', async () => {
    const cwd = emptyFolder();
    const asked = [...small, '--search', '--worlds', '2', '--population', '4', '--budget', '12', '--seeds', '1'];
    const levers = [
      '--levers',
      'surveillance.patron=-1..1',
      '--levers',
      'amnesty.waiver',
      '--aim',
      'mobilised_peak:more',
      '--aim',
      'deserted_heads:less',
    ];
    const said = JSON.parse((await ask([...asked, ...levers, '--json'], { cwd })).out);
    assert.equal(said.seeds[0].tried, 12);
    assert.ok(said.tradeOffs.length > 0);
    for (const { set, means, errors } of said.tradeOffs) {
      assert.equal(set.length, 2);
      assert.equal(means.length, 2);
      assert.ok(errors.every((error: number) => error >= 0));
    }
    const kept = readdirSync(join(cwd, said.file, 'seed-1'));
    assert.ok(kept.includes('generation-2.duckdb') && kept.includes('again-1.duckdb'), kept.join());
    assert.deepEqual(JSON.parse((await ask([...asked, ...levers, '--json'], { cwd })).out), said);
  });
  it('says what is wrong', async () => {
    const wrong: [string[], RegExp][] = [
      [[...small, '--package', 'patron-uot'], /did you mean patron-out/],
      [[...small, '--package', 'side-deal'], /side-deal is for somebody whom lesson-50 does not have/],
      [[...small, '--search', '--aim', 'fell'], /expected a measure and a way/],
      [[...small, '--search', '--aim', 'fell:more'], /expected two or more/],
      [[...small, '--search', '--population', '5'], /expected an even number/],
    ];
    for (const [words, expected] of wrong) {
      const { code, err } = await ask(words);
      assert.equal(code, 2, err);
      assert.match(err, expected);
    }
  });
});
