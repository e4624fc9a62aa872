import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathAt } from './cursor.ts';
import { pathText } from './fault.ts';
import { caseSchema } from './json-schema.ts';
import { schemaAt } from './schema-at.ts';
import { insertionOf } from './skeleton.ts';
import { ENTRIES, entryAt } from './table.ts';
import { GARRISON, load, messages } from './testing/garrison.ts';

/** The garrison as lists and maps of several lines, as people write them. */
const BLOCKS = GARRISON.replace(
  / {2}- \{name: foot.*\n/,
  '  - name: foot\n    branch: army\n    members: 400\n    deploy: 0.5\n    grade: assumed\n    why: Round.\n',
);

const under = (text: string, piece: string, more = 0): string => pathText(pathAt(text, text.indexOf(piece) + more));

describe('what stands under the cursor', () => {
  const rows: [string, string][] = [
    ['format', 'format'],
    ['Made up', 'summary'],
    ['name: foot', 'formations[0].name'],
    ['deploy: 0.5', 'formations[0].deploy'],
    ['range: [90', 'formations[1].members.range'],
    ['120]', 'formations[1].members.range[1]'],
    ['kind: call', 'events[1].kind'],
    ['reversal:', 'parameters.amnesty.reversal'],
    ['[0.02', 'parameters.amnesty.reversal.between'],
    ['oneOf', 'parameters.amnesty.status.oneOf'],
  ];
  for (const text of [GARRISON, BLOCKS]) {
    for (const [piece, path] of rows) it(`at ${piece}: ${path}`, () => assert.equal(under(text, piece), path));
  }
  it('is still found behind the last letter of a line', () =>
    assert.equal(under(GARRISON, 'summary: Made up.', 'summary: Made up.'.length), 'summary'));
  it('is found in broken YAML, and never throws', () => {
    assert.equal(under(`${GARRISON}  rents: {mean`, 'reversal:'), 'parameters.amnesty.reversal');
    for (let at = 0; at < GARRISON.length; at += 13) pathAt(GARRISON.slice(0, at), at);
    assert.deepEqual(pathAt('&a [*a, *a]', 4), [0]);
  });
});

describe('the schema at a place', () => {
  const whole = caseSchema();
  it('names the keys of a map and what they take', () => {
    const keys = schemaAt(whole, ['formations', 0])?.keys ?? [];
    assert.ok(keys.some(({ name, must, takes }) => name === 'name' && must && takes === 'a text'));
  });
  it('takes the kind of an event into account', () => {
    const keys = schemaAt(whole, ['events', 0], { kind: 'call' })?.keys.map(({ name }) => name) ?? [];
    assert.ok(keys.includes('cost') && !keys.includes('path'));
  });
  it('knows every parameter', () => {
    for (const { path, parameter } of ENTRIES) {
      const help = schemaAt(whole, ['parameters', ...path.split('.')]);
      assert.ok(help?.says.startsWith(parameter.says), path);
      assert.ok(
        help?.keys.some(({ name }) => name === 'grade'),
        path,
      );
    }
  });
  it('knows nothing of what may not be there', () => assert.equal(schemaAt(whole, ['nothing', 'whatever']), undefined));
});

describe('a parameter put into a case', () => {
  const put = (text: string, path: string): string => {
    const { at, text: piece, select } = insertionOf(text, entryAt(path)!)!;
    const whole = text.slice(0, at) + piece + text.slice(at);
    if (piece === '') return whole;
    assert.equal(whole.slice(select[0] - 1, select[0] + 1), '""', path);
    return `${whole.slice(0, select[0])}Said.${whole.slice(select[0])}`;
  };
  it('leaves a case that loads, with the usual value, whichever it is', () => {
    for (const { path } of ENTRIES) {
      const text = put(GARRISON, path);
      assert.deepEqual(
        messages(text).filter((message) => !/must|abroad|share/.test(message)),
        [],
        path,
      );
    }
  });
  it('begins what is not there yet', () => {
    const bare = GARRISON.slice(0, GARRISON.indexOf('parameters:'));
    for (const text of [bare, bare.trimEnd(), `${bare}parameters: {}\n`, `${bare}parameters: {amnesty: {}}\n`])
      assert.equal(load(put(text, 'amnesty.reward')).priors.values.amnesty.reward, 1);
  });
  it('selects what is there already', () => {
    const { text, select } = insertionOf(GARRISON, entryAt('amnesty.waiver')!)!;
    assert.equal(text, '');
    assert.equal(GARRISON.slice(...select), 'waiver');
  });
  it('leaves broken YAML alone', () => assert.equal(insertionOf('a: [', entryAt('amnesty.waiver')!), undefined));
});
