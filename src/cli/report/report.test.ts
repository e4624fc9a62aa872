import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { emptyFolder } from '../testing/fealty.ts';
import { resident } from '../testing/resident.ts';
import { ksStatistic } from './gap.ts';

const ask = resident();
const small = ['--days', '30', '--histories', '24', '--quiet'];

/** Everything on a page that would be fetched from elsewhere. */
function fetched(html: string): string[] {
  return [...html.matchAll(/(?:src|href)\s*=\s*"([^"#][^"]*)"|url\(([^)]+)\)|@import/g)].map(([whole]) => whole);
}

describe('fealty report', () => {
  it('writes one page of a run, whose figures have their numbers below, and which fetches nothing', async () => {
    const cwd = emptyFolder();
    const words = [
      'report',
      'venezuela-2019',
      '--scale',
      '400',
      ...small,
      '--out',
      'out/page.html',
      '--markdown',
      '--json',
    ];
    const { out, code, err } = await ask(words, { cwd });
    assert.equal(code, 0, err);
    const said = JSON.parse(out);
    const html = readFileSync(join(cwd, said.html), 'utf8');
    assert.deepEqual(fetched(html), []);
    const { document } = parseHTML(html);
    assert.equal(document.querySelector('html')!.getAttribute('lang'), 'en');
    assert.ok(document.querySelector('.sentence')!.textContent!.includes(said.sentence));
    const figures = [...document.querySelectorAll('figure')];
    assert.ok(figures.length >= 4);
    for (const figure of figures) {
      assert.ok(figure.querySelectorAll('svg[role=img]').length === 1, figure.id);
      assert.ok(figure.querySelector('svg[role=img] title')!.textContent!.length > 20);
      assert.ok(figure.querySelectorAll('details table tbody tr').length > 0, figure.id);
    }
    const run = JSON.parse((await ask(['run', 'venezuela-2019', '--scale', '400', ...small, '--json'], { cwd })).out);
    const rows = [...document.querySelectorAll('#endings tbody tr')];
    const counted = rows.reduce((sum, row) => sum + Number(row.querySelector('td')!.textContent), 0);
    assert.equal(counted, run.ran);
    assert.equal(document.querySelectorAll('#endings svg[role=img] g[data-mark=dot] path').length, run.ran);
    assert.ok(html.includes(run.checksum));
    for (const heading of ['Claims leaned on', 'What this cannot say', 'How to make it again'])
      assert.ok(html.includes(heading), heading);
    const markdown = readFileSync(join(cwd, said.markdown), 'utf8');
    for (const [, image] of markdown.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      assert.ok(existsSync(join(cwd, 'out', image!)), image);
  });
  it('writes pages of a comparison, of claims and of any design, from their files alone', async () => {
    const cwd = emptyFolder();
    const kinds: [string[], RegExp][] = [
      [
        ['compare', 'lesson-50', '--with', '--without surveillance', ...small],
        /A against B: the same with --without surveillance/,
      ],
      [['claims', '--leverage', '--case', 'lesson-50', '--room', 'amnesty', ...small], /Key assumptions/],
      [['run', 'lesson-50', '--vary', 'belief.street', '--points', '10', ...small], /Numbers of the design/],
    ];
    for (const [k, [words, expected]] of kinds.entries()) {
      await ask([...words, '--file', `${k}.duckdb`], { cwd });
      const { code, out } = await ask(['report', `${k}.duckdb`, '--json'], { cwd });
      assert.ok(code === 0 || code === 3, out);
      const html = readFileSync(join(cwd, JSON.parse(out).html), 'utf8');
      assert.match(html, expected);
      assert.deepEqual(fetched(html), []);
    }
  });
  it('says what is wrong with a file, and where it cannot write', async () => {
    const cwd = emptyFolder();
    assert.match((await ask(['report', 'none.duckdb'], { cwd })).err, /none\.duckdb does not exist/);
    const there = await ask(['report', 'lesson-50', ...small, '--out', '/proc/page.html'], { cwd });
    assert.equal(there.code, 73);
    assert.match(there.err, /cannot be written/);
  });
});

describe('the distance of two samples', () => {
  it('is that of Kolmogorov and Smirnov, by hand', () => {
    assert.deepEqual({ ...ksStatistic([1, 2, 3], [4, 5, 6]), by95: 0 }, { distance: 1, higher: false, by95: 0 });
    assert.equal(ksStatistic([1, 2, 3, 4], [1, 2, 3, 4]).distance, 0);
    assert.equal(ksStatistic([2, 4, 6, 8], [1, 2, 3, 4]).distance, 0.5);
    assert.ok(ksStatistic([2, 4, 6, 8], [1, 2, 3, 4]).higher);
  });
});
