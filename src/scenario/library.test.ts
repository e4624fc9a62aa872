import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { listCases } from './cases.ts';
import { parameterDocs } from './docs.ts';
import { CaseFaults } from './fault.ts';
import { loadClaims, loadSources } from './ledger.ts';
import { libraryFiles } from './library.ts';
import { loadCase } from './load.ts';
import { schemaFiles } from './schema.ts';
import { asOverrides } from './setting.ts';
import { ENTRIES } from './table.ts';

describe('the library', () => {
  for (const { name } of listCases()) {
    it(`${name} loads`, () => {
      const loaded = loadCase(name);
      assert.equal(loaded.name, name);
      assert.ok(loaded.title.length > 0 && loaded.summary.length > 0);
    });
  }
  it('has every claim of the two reports, and no file that does not load', () => {
    const claims = loadClaims();
    assert.equal(claims.length, libraryFiles('claims/*/*.yaml').length);
    assert.equal(claims.filter(({ report }) => report === 'R1').length, 14);
    assert.equal(claims.filter(({ report }) => report === 'R2').length, 18);
  });
  it('has sources that load, each with a reason to be there', () => {
    const sources = loadSources();
    assert.equal(sources.length, libraryFiles('sources/*.yaml').length);
    assert.ok(sources.every(({ path, why }) => path.startsWith('sources/') && why.length > 0));
  });
  it('has claims whose other world is one that can be run', () => {
    const events = new Set(listCases().find(({ name }) => name === 'venezuela-2019')?.events);
    for (const { ifWrong } of loadClaims()) {
      const drop = (ifWrong.dropEvents ?? []).filter((name) => events.has(name));
      loadCase('venezuela-2019', { set: asOverrides(ifWrong.set), without: ifWrong.without ?? [], drop });
    }
  });
  it('has schemas as the table and the shapes make them (else run src/scenario/write-schemas.ts)', () => {
    for (const { path, text } of schemaFiles())
      assert.ok(existsSync(path) && readFileSync(path, 'utf8') === text, path);
  });
  it('has no YAML that nobody reads', () => {
    const known = [
      'cases/*/case.yaml',
      'claims/*/*.yaml',
      'sources/*.yaml',
      'presets/**/*.yaml',
      'cases/common.yaml',
      'cases/*/record.yaml',
    ].flatMap((pattern) => libraryFiles(pattern));
    assert.deepEqual(
      libraryFiles('**/*.{yaml,yml}').filter((file) => !known.includes(file)),
      [],
    );
  });
});

describe('the ledger says what is wrong with a claim', () => {
  const library = mkdtempSync(join(tmpdir(), 'fealty-'));
  after(() => rmSync(library, { recursive: true }));
  const claim = `id: R1-02
statement: A claim.
room: amnesty
kind: event
speaker: reporter
report: R1
sources: [sources/bok]
value: 0.5
grade: measured
evidence: Some.
counter: Some.
ifWrong:
  says: Otherwise.
  set: {amnesty.revrsal: 0, amnesty.fate: 2, amnesty.status: lwa, amnesty.coverage.rights: 1}
  without: [beleif]
  dropEvents: [nothing]
`;
  mkdirSync(join(library, 'claims/amnesty'), { recursive: true });
  mkdirSync(join(library, 'sources'));
  writeFileSync(join(library, 'sources/book.yaml'), 'title: A book\n');
  const said = (text: string): string[] => {
    writeFileSync(join(library, 'claims/amnesty/R1-01.yaml'), text);
    try {
      loadClaims(library);
      return [];
    } catch (error) {
      assert.ok(error instanceof CaseFaults);
      return error.faults.map(({ line, column, path, found, hint }) =>
        `${line}:${column} ${path} ${found} ${hint ?? ''}`.trim(),
      );
    }
  };

  it('a wrong room', () => assert.deepEqual(said(claim), ['15:13 ifWrong.without[0] "beleif" did you mean belief?']));
  it('a wrong place, citation, setting or event, and a number without a unit', () => {
    assert.deepEqual(said(claim.replace('[beleif]', '[belief]')), [
      '1:1 unit nothing',
      '1:5 id "R1-02"',
      '7:11 sources[0] "sources/bok" did you mean sources/book?',
      '14:9 ifWrong.set.amnesty.revrsal unknown key "amnesty.revrsal" did you mean amnesty.reversal?',
      '14:43 ifWrong.set.amnesty.fate 2',
      '14:62 ifWrong.set.amnesty.status "lwa" did you mean law?',
      '16:16 ifWrong.dropEvents[0] "nothing"',
    ]);
  });
  it('a source that says little', () => {
    assert.throws(
      () => loadSources(library),
      (error) => error instanceof CaseFaults && error.faults.length === 5,
    );
  });
});

describe('tables for the rooms', () => {
  it('have one row for each parameter', () => {
    const rows = Object.values(parameterDocs()).flatMap((table) => table.trim().split('\n').slice(2));
    assert.equal(rows.length, ENTRIES.length);
    for (const row of rows) assert.equal(row.replaceAll('\\|', '').split('|').length, 9, row);
  });
});
