import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { emptyFolder } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';

const ask = resident();
const small = [
  'robust',
  'lesson-50',
  '--days',
  '15',
  '--quiet',
  '--threads',
  '1',
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
    for (const { metrics } of said.packages)
      assert.ok(metrics['starrs-domain'].high > 0 && metrics['starrs-domain'].low < 1, 'six worlds show no certainty');
    const { low, high } = said.packages[0].metrics.laplace;
    assert.ok(low >= 0 && high <= 1 && turned.packages[0].metrics.laplace.high <= 0);
    const { out } = await ask(asked, { cwd });
    assert.match(out, /where a fall is wanted/);
    assert.match(out, /the tool takes no side/);
  });
  it('searches the levers, keeps every generation, and finds it again', async () => {
    const cwd = emptyFolder();
    const asked = [...small, '--search', '--worlds', '2', '--population', '4', '--budget', '8', '--seeds', '1'];
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
    assert.equal(said.seeds[0].tried, 8);
    assert.ok(said.tradeOffs.length > 0);
    for (const { set, means, errors } of said.tradeOffs) {
      assert.equal(set.length, 2);
      assert.equal(means.length, 2);
      assert.ok(errors.every((error: number) => error >= 0));
    }
    const { growth } = said.seeds[0];
    assert.deepEqual(
      growth.map(({ tried }: { tried: number }) => tried),
      [8],
    );
    assert.ok(growth.every(({ volume }: { volume: number }) => volume > 0 && volume <= 1));
    const kept = readdirSync(join(cwd, said.file, 'seed-1'));
    assert.ok(kept.includes('generation-1.duckdb') && kept.includes('again-0.duckdb'), kept.join());
    rmSync(join(cwd, said.file, 'seed-1', 'again-0.duckdb'));
    assert.deepEqual(JSON.parse((await ask([...asked, ...levers, '--json'], { cwd })).out), said);
    const other = await ask([...asked, ...levers, '--aim', 'purges:less', '--json', '--dry-run'], { cwd });
    const { dryRun, missing, file } = JSON.parse(other.out);
    assert.deepEqual([dryRun, missing], [true, 8 * 2 * 2]);
    assert.notEqual(file, said.file, 'another search has another folder');
    assert.ok(!existsSync(join(cwd, file)), 'a dry run keeps nothing');
  });
  it('says what is wrong', async () => {
    const wrong: [string[], RegExp][] = [
      [[...small, '--package', 'patron-uot'], /did you mean patron-out/],
      [[...small, '--package', 'side-deal'], /side-deal is for somebody whom lesson-50 does not have/],
      [[...small, '--search', '--aim', 'fell'], /expected a measure and a way/],
      [[...small, '--search', '--aim', 'fell:more'], /expected two or more/],
      [[...small, '--search', '--population', '5'], /expected an even number/],
      [[...small, '--search', '--shard', '1/2'], /every generation hangs on the one before/],
    ];
    for (const [words, expected] of wrong) {
      const { code, err } = await ask(words);
      assert.equal(code, 2, err);
      assert.match(err, expected);
    }
  });
});
