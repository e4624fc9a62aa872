import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadCommon } from './code-table.ts';
import { CaseFaults } from './fault.ts';
import { commonFile, LIBRARY, readCitations } from './library.ts';
import { readCase } from './read-case.ts';

/** The examples of the coding rules: a case and a record. */
const [EXAMPLE = ''] = [
  ...readFileSync(join(LIBRARY, 'cases/CODING.md'), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g),
].map((match) => match[1]!);
const citations = readCitations();

const load = (text: string, set: readonly string[] = []) => readCase('case.yaml', text, { set }, citations);
function messages(text: string): string[] {
  try {
    load(text);
    return [];
  } catch (error) {
    if (!(error instanceof CaseFaults)) throw error;
    return error.faults.map(
      ({ line, column, path, found, expected, hint }) =>
        `${line}:${column} ${path}: found ${found}, expected ${expected}${hint ? `; ${hint}` : ''}`,
    );
  }
}
const changed = (piece: string, by: string): string[] => {
  assert.ok(EXAMPLE.includes(piece), piece);
  return messages(EXAMPLE.replace(piece, by));
};

describe('a case that is coded by the common table', () => {
  it('takes the numbers of the table and of its levels, each with the ground on which it was coded', () => {
    const { priors, inputs, scenario, warnings } = load(EXAMPLE);
    const spread = (path: string) => priors.drawn.find((prior) => prior.path === path)?.spread;
    assert.deepEqual(spread('hardship.streetStart'), { form: 'between', low: 0.25, high: 0.45 });
    assert.deepEqual(spread('surveillance.informants'), { form: 'between', low: 0.08, high: 0.14 });
    assert.equal(priors.values.surveillance.patron, 0);
    assert.deepEqual(
      scenario.formations.map(({ deploy, inGroup }) => [deploy, inGroup]),
      [
        [0.3, 0],
        [0.3, 0],
      ],
    );
    const street = inputs.find(({ path }) => path === 'hardship.streetStart');
    assert.equal(street?.grade, 'estimated');
    assert.match(street?.why ?? '', /^street many \(.*\): A hundred thousand/);
    assert.equal(inputs.find(({ path }) => path === 'decision.bond')?.grade, 'assumed');
    assert.deepEqual(warnings, []);
  });
  it('can be asked for something else, like any case', () => {
    assert.equal(load(EXAMPLE, ['surveillance.patron=1']).priors.values.surveillance.patron, 1);
  });
  it('says which level there is no such', () => {
    assert.deepEqual(changed('level: many', 'level: mony'), [
      '14:19 codes.street.level: found "mony", expected a level, one of few, some, many, mass, vast; did you mean many?',
    ]);
    assert.deepEqual(changed('duty: last-resort', 'duty: last'), [
      '11:76 formations[0].duty: found "last", expected a level, one of public-order, last-resort, hardly',
    ]);
  });
  it('codes everything, and nothing else', () => {
    const [missing] = changed(/ {2}threat: .*\n/.exec(EXAMPLE)![0], '');
    assert.match(missing!, /codes\.threat: found nothing, expected a map with a level and a grade/);
    const [unknown] = changed('  street: ', '  streat: {level: many, grade: assumed, why: x}\n  street: ');
    assert.match(unknown!, /codes\.streat: found unknown key "streat", expected a code, one of street, .*street/);
  });
  it('has no numbers of its own', () => {
    const [own] = changed('events:', 'parameters: {}\nevents:');
    assert.match(own!, /parameters: found an empty map, expected no numbers of its own/);
    const [number] = changed('duty: last-resort', 'duty: last-resort, deploy: 0.4');
    assert.match(number!, /formations\[0\]\.deploy: found 0\.4, expected no number, but a level of duty/);
  });
  it('has the dates of the rules', () => {
    assert.deepEqual(changed('end: 2000-02-04', 'end: 2000-02-05'), [
      '8:6 end: found "2000-02-05", expected 2000-02-04, 270 days after the start, as for every coded case',
    ]);
    assert.deepEqual(changed('asOf: 1999-05-10', 'asOf: 1999-05-11'), [
      '7:7 asOf: found "1999-05-11", expected 1999-05-10, as a coded case starts on its as-of date',
    ]);
    const [late] = changed('date: 1999-05-10, kind', 'date: 1999-05-11, kind');
    assert.match(late!, /events\[0\]\.date: found "1999-05-11", expected a date up to 1999-05-10/);
  });
  it('brings no numbers in by another door', () => {
    const state = 'states: [{name: A, bloc: b, weight: 1, date: 1999-01-01, grade: assumed, why: x}]\n';
    assert.match(changed('events:', `${state}events:`)[0]!, /states: found a list of 1, expected none/);
    const series = 'series: {street: [{date: 1999-05-10, value: 0.9, grade: assumed, why: x}]}\n';
    assert.match(changed('events:', `${series}events:`)[0]!, /series: found a map, expected none/);
    const [strength] = changed('duty: last-resort', 'duty: last-resort, strength: 9');
    assert.match(strength!, /formations\[0\]\.strength: found 9, expected none/);
    const march = '  - {date: 1999-05-09, kind: march, size: 1, says: x, grade: assumed, why: x}\n';
    const [kind] = messages(`${EXAMPLE}${march}`);
    assert.match(kind!, /events\[1\]\.kind: found "march", expected move, the only kind/);
  });
  it('shows the sources behind a level beside those of the coder', () => {
    const text = EXAMPLE.replace('street: {level: many, grade', 'street: {level: many, sources: [sources/tjet], grade');
    const street = load(text).inputs.find(({ path }) => path === 'hardship.streetStart');
    assert.deepEqual(street?.sources, ['sources/tjet', 'sources/navco']);
  });
  it('warns where a level that it chose lies beyond the range of an analyst', () => {
    const { warnings } = load(EXAMPLE.replace('level: many', 'level: vast'));
    assert.deepEqual(
      warnings.map(({ file, path, found }) => [file, path, found]),
      [['library/cases/common.yaml', 'codes.street.levels.vast.parameters.hardship.streetStart', '0.65 to 0.85']],
    );
  });
  it('is coded by a table that there is', () => {
    assert.match(changed('common: common', 'common: comon')[0]!, /./);
    assert.match(changed('common: common', 'common: ../common')[0]!, /common: found "\.\.\/common", expected the name/);
    const [level] = changed('common: common\n', '');
    assert.match(level!, /duty: found "last-resort", expected no level/);
  });
});

describe('a common table', () => {
  it('says what is wrong with it under its own name', () => {
    const text = readFileSync(commonFile('common'), 'utf8')
      .replace('between: [0.02, 0.1]', 'between: [0.2, 0.1]')
      .replace('asks: "How closely', 'ask: "How');
    assert.throws(
      () => loadCommon({ file: 'common.yaml', text }, citations),
      (error: unknown) => {
        assert.ok(error instanceof CaseFaults);
        assert.ok(error.faults.every((fault) => fault.file.endsWith('common.yaml')));
        const paths = error.faults.map(({ path }) => path);
        assert.deepEqual(paths, [
          'codes.street.levels.few.parameters.hardship.streetStart.between',
          'codes.monitoring.asks',
        ]);
        return true;
      },
    );
  });
});
