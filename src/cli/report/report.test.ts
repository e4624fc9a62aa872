import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
    assert.deepEqual(
      figures.map(({ id }) => id),
      said.figures,
    );
    for (const id of ['endings', 'mobilised', 'conducts', 'deserted', 'opposition', 'grades'])
      assert.ok(said.figures.includes(id), id);
    for (const figure of figures) {
      assert.ok(figure.querySelectorAll('svg[role=img]').length === 1, figure.id);
      const [title, desc] = ['title', 'desc'].map((part) => figure.querySelector(`svg[role=img] > ${part}`)!);
      assert.equal(title!.textContent, figure.querySelector('h3')!.textContent);
      assert.equal(desc!.textContent, figure.querySelector('figcaption')!.textContent);
      assert.equal(figure.querySelector('svg')!.getAttribute('aria-describedby'), desc!.getAttribute('id'));
      assert.ok(
        [...figure.querySelectorAll('th')].every((cell) => cell.getAttribute('scope')),
        figure.id,
      );
      assert.ok(figure.querySelectorAll('details table tbody tr').length > 0, figure.id);
    }
    const run = JSON.parse((await ask(['run', 'venezuela-2019', '--scale', '400', ...small, '--json'], { cwd })).out);
    const cells = (id: string, at: number): string[] =>
      [...document.querySelectorAll(`#${id} tbody tr`)].map((row) => row.querySelectorAll('td')[at]!.textContent!);
    const marks = (id: string): number =>
      document.querySelectorAll(`#${id} g[data-mark=dot] path, #${id} g[data-mark=dot] circle`).length;
    const outcomes = Object.values<number>(run.outcomes).filter((count) => count > 0);
    assert.deepEqual(cells('endings', 0).map(Number).sort(), outcomes.sort());
    assert.equal(marks('endings'), run.ran);
    assert.equal(marks('deserted'), run.ran);
    const grades = Object.values<number>(run.inputs);
    assert.deepEqual(cells('grades', 0).map(Number), grades);
    assert.equal(
      marks('grades'),
      grades.reduce((sum, count) => sum + count, 0),
    );
    const { low, middle, high } = run.opposition.strengthEnd;
    assert.deepEqual(
      [1, 2, 3].map((at) => Number(cells('opposition', at)[2])),
      [low, middle, high].map((share: number) => Number(share.toFixed(3))),
    );
    assert.equal(document.querySelectorAll('#opposition g[data-mark=tick] line').length, 4 * run.ran);
    assert.equal(document.querySelectorAll('#mobilised g[data-mark=line] path').length, run.ran + 3);
    assert.ok(html.includes(run.checksum));
    for (const heading of ['Claims leaned on', 'What this cannot say', 'How to make it again'])
      assert.ok(html.includes(heading), heading);
    const markdown = readFileSync(join(cwd, said.markdown), 'utf8');
    assert.deepEqual(
      readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.new')),
      [],
    );
    for (const [, image] of markdown.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      assert.ok(existsSync(join(cwd, 'out', image!)), image);
  });
  it('writes pages of a comparison, of claims and of any design, from their files alone', async () => {
    const cwd = emptyFolder();
    const kinds: [string[], RegExp][] = [
      [
        ['compare', 'lesson-50', '--with', '--without surveillance', ...small],
        /A against B: the same with --without surveillance.*Inputs that differ.*surveillance/s,
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
      const { document } = parseHTML(html);
      for (const figure of document.querySelectorAll('figure[id^=turned]')) {
        const counted = [...figure.querySelectorAll('tbody td')].map((cell) => Number(cell.textContent));
        assert.equal(
          counted.reduce((sum, count) => sum + count, 0),
          24,
        );
        assert.equal(figure.querySelectorAll('g[data-mark=dot] path, g[data-mark=dot] circle').length, 24);
      }
      assert.deepEqual(fetched(html), []);
    }
  });
  it('says what is wrong with a file, and where it cannot write', async () => {
    const cwd = emptyFolder();
    assert.match((await ask(['report', 'none.duckdb'], { cwd })).err, /none\.duckdb does not exist/);
    writeFileSync(join(cwd, 'words.db'), 'no database at all, but longer than a header of one'.repeat(100));
    const wrong = await ask(['report', 'words.db'], { cwd });
    assert.equal(wrong.code, 2, wrong.err);
    assert.match(wrong.err, /words\.db is not an ensemble that can be read/);
    assert.equal((await ask(['report', 'no-such-case'], { cwd })).code, 2);
    const there = await ask(['report', 'lesson-50', ...small, '--out', '/proc/page.html'], { cwd });
    assert.equal(there.code, 73);
    assert.match(there.err, /cannot be (written|made)/);
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
