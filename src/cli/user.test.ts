import assert from 'node:assert/strict';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { emptyFolder, fealty } from './testing/fealty.ts';
import { resident } from './testing/resident.ts';

const ask = resident();
/** As little as makes a file, where it does not matter how many histories it holds. */
const brief = ['run', 'lesson-50', '--histories', '3', '--threads', '1'];
const lesson = ['run', 'lesson-50', '--histories', '20', '--threads', '2'];
const ESC = String.fromCharCode(27);

describe('a user', () => {
  it('finds help, which lists what is there and nothing else', async () => {
    const { code, out, err } = await fealty(['--help']);
    assert.deepEqual([code, err], [0, '']);
    for (const verb of ['run', 'compare', 'explain', 'theory', 'check', 'cases', 'claims', 'lab'])
      assert.match(out, new RegExp(`^  ${verb}\\b`, 'm'));
    assert.equal((await ask([])).out, out);
    assert.match((await ask(['run', '--help'])).out, /--histories <n>.*\(default: 100\)/);
    assert.match((await fealty(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });
  it('runs a case: seed first, then the sentence, without colour in a pipe', async () => {
    const cwd = emptyFolder();
    const { code, out } = await fealty(lesson, { cwd });
    assert.equal(code, 0);
    assert.match(out, /^seed 2019 {2}lesson-50/);
    assert.match(out.split('\n\n')[1]!, /^In (all |\d+ of )20 histories/);
    assert.ok(!out.includes(ESC));
    const [file] = globSync('results/*.duckdb', { cwd });
    assert.match(file!, /^results[/\\]lesson-50-[0-9a-f]{8}-s2019\.duckdb$/);
    assert.ok(out.includes(`Kept in ${file}`));
  });
  it('gets one object and nothing else with --json, and the same one from any number of threads', async () => {
    const one = await ask(['run', 'lesson-50', '--histories', '20', '--threads', '1', '--json', '--quiet']);
    const two = await fealty([...lesson, '--json', '--quiet']);
    assert.equal(one.err, '');
    const { file, ...object } = JSON.parse(one.out);
    assert.deepEqual({ ...object, file }, JSON.parse(two.out));
    assert.equal(object.ran, 20);
    assert.match(file, /duckdb$/);
    assert.notEqual(JSON.parse((await ask([...lesson, '--json', '--seed', '1'])).out).checksum, object.checksum);
  });
  it('repeats a finished run without running it, and extends it', async () => {
    const cwd = emptyFolder();
    const first = await fealty(lesson, { cwd });
    const [file] = globSync('results/*.duckdb', { cwd, withFileTypes: false });
    const written = statSync(join(cwd, file!)).mtimeMs;
    const again = await fealty(lesson, { cwd });
    assert.equal(again.out, first.out);
    assert.equal(statSync(join(cwd, file!)).size > 0 && written > 0, true);
    const more = JSON.parse((await ask(['run', 'lesson-50', '--histories', '30', '--json'], { cwd })).out);
    assert.equal(more.ran, 30);
    assert.equal((await ask(lesson, { cwd })).out, first.out, 'twenty are still twenty');
    assert.equal(globSync('results/*.duckdb', { cwd }).length, 1);
  });
  it('changes the world, and gets another file', async () => {
    const cwd = emptyFolder();
    await ask(brief, { cwd });
    const changed = await ask(
      [...brief, '--without', 'belief', '--set', 'amnesty.status=law', '--days', '10', '--json'],
      { cwd },
    );
    assert.equal(changed.code, 0, changed.err);
    assert.equal(JSON.parse(changed.out).days, 10);
    assert.match(JSON.parse(changed.out).command, /--days 10 --set amnesty\.status=law --without belief$/);
    assert.deepEqual(JSON.parse(changed.out).changes, {
      set: ['amnesty.status=law'],
      without: ['belief'],
      events: [],
      dropped: [],
    });
    assert.equal(globSync('results/*.duckdb', { cwd }).length, 2);
  });
  it('reads in the heading what was changed, and is not told to change it again', async () => {
    const what = ['--set', 'amnesty.status=law', '--without', 'surveillance'];
    const { out } = await ask([...brief, ...what]);
    assert.match(out, /^changed: amnesty\.status = law; without surveillance$/m);
    assert.doesNotMatch(out, /nobody watched|passed into law/);
    const plain = (await ask(brief)).out;
    assert.doesNotMatch(plain, /^changed/m);
    assert.match(plain, /nobody watched/);
    assert.doesNotMatch(plain, /passed into law/, 'lesson-50 has a law already');
  });
  it('is refused a file that holds another ensemble', async () => {
    const cwd = emptyFolder();
    await ask([...brief, '--file', 'mine.duckdb'], { cwd });
    const { code, err } = await ask([...brief, '--file', 'mine.duckdb', '--seed', '3'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /another ensemble.*\n.*the seed: the file holds 2019, asked for 3/);
  });
  it('exports tables', async () => {
    const cwd = emptyFolder();
    assert.equal((await ask([...brief, '--export', 'tables'], { cwd })).code, 0);
    for (const name of ['runs.parquet', 'daily.csv', 'manifest.json'])
      assert.ok(existsSync(join(cwd, 'tables', name)), name);
  });
  it('cites', async () => {
    const cwd = emptyFolder();
    const cite = JSON.parse((await ask([...brief, '--cite'], { cwd })).out);
    for (const field of ['case', 'hash', 'caseFormat', 'claims', 'version', 'seed', 'checksum', 'inputs', 'changes'])
      assert.ok(field in cite, field);
    const [program, ...words] = cite.command.split(' ');
    assert.equal(program, 'fealty');
    assert.equal(JSON.parse((await ask([...words, '--json'])).out).checksum, cite.checksum);
    assert.equal(JSON.parse((await ask([...brief, '--cite', '--json'], { cwd })).out).cite.hash, cite.hash);
  });
});

describe('a user at the library', () => {
  it('lists cases, claims and one claim', async () => {
    assert.match((await ask(['cases'])).out, /venezuela-2019 +2019-02-03 +123,000 +Venezuela/);
    assert.ok(JSON.parse((await ask(['cases', '--json'])).out).cases.length >= 2);
    const claims = JSON.parse((await ask(['claims', '--room', 'belief', '--json'])).out).claims;
    assert.ok(claims.length > 0);
    assert.ok(claims.every(({ room }: { room: string }) => room === 'belief'));
    const { out } = await ask(['claims', claims[0].id.toLowerCase()]);
    for (const words of [/Evidence: /, /Against it: /, /If it is wrong: /, /Sources/]) assert.match(out, words);
  });
  it('checks cases, and shows how two differ', async () => {
    const { code, out } = await ask(['check', 'venezuela-2019', 'lesson-50']);
    assert.equal(code, 0);
    assert.match(out, /^venezuela-2019: fine/);
    const { differences } = JSON.parse((await ask(['check', '--diff', 'venezuela-2019', 'lesson-50', '--json'])).out);
    assert.ok(differences.length > 10);
    assert.match((await ask(['check', '--diff', 'lesson-50', 'lesson-50'])).out, /the same/);
    assert.equal(typeof JSON.parse((await ask(['check', '--schema'])).out).properties, 'object');
  });
  it('may be narrow, wide, or colourful', async () => {
    const cwd = emptyFolder();
    for (const columns of [60, 200]) {
      const { out } = await ask([...lesson, '--no-color'], { cwd, env: { COLUMNS: String(columns) } });
      const widest = Math.max(...out.split('\n').map((line) => line.length));
      assert.ok(widest <= columns || columns === 60, `${widest}`);
    }
    assert.ok((await ask(lesson, { cwd, env: { FORCE_COLOR: '1' } })).out.includes(ESC));
    assert.ok(!(await ask([...lesson, '--no-color'], { cwd, env: { FORCE_COLOR: '1' } })).out.includes(ESC));
  });
});
