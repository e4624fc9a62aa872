import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { CaseFaults } from './fault.ts';
import { loadCase } from './load.ts';
import { GARRISON, messages } from './testing/garrison.ts';

const folder = mkdtempSync(join(tmpdir(), 'fealty-'));
after(() => rmSync(folder, { recursive: true }));

function refusal(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return refusalOf(path);
}

function refusalOf(path: string): string {
  try {
    loadCase(path);
    return 'loaded';
  } catch (error) {
    assert.ok(error instanceof CaseFaults, String(error));
    return error.message.replace(path, 'file');
  }
}

describe('a file that is no case', () => {
  it('binary', () => {
    assert.equal(
      refusal('a.yaml', Buffer.from([0x89, 0x50, 0, 1])),
      'file:1:1 found a binary file, expected a text file',
    );
  });
  it('no UTF-8', () => {
    const latin = Buffer.from([0x61, 0xe9, 0x62]);
    assert.equal(refusal('b.yaml', latin), 'file:1:1 found bytes that are no UTF-8, expected a text file in UTF-8');
  });
  it('too large', () => {
    const large = Buffer.alloc(2_000_001, 'a');
    assert.equal(refusal('c.yaml', large), 'file:1:1 found a file of 2000001 bytes, expected at most 2000000 bytes');
  });
  it('not there, or a folder', () => {
    mkdirSync(join(folder, 'd.yaml'));
    assert.equal(refusalOf(join(folder, 'e.yaml')), 'file:1:1 found no such file, expected a file that can be read');
    assert.equal(refusalOf(join(folder, 'd.yaml')), 'file:1:1 found a folder, expected a file');
  });
  it('a name that no case has', () => {
    assert.match(refusalOf('venezuela-2091'), /found no such case, .*; did you mean venezuela-2019\?$/);
  });
  it('a case in a folder of another name', () => {
    mkdirSync(join(folder, 'other'));
    const path = join(folder, 'other', 'case.yaml');
    writeFileSync(path, GARRISON);
    assert.match(refusalOf(path), /2:7 name: found "garrison", expected other, the name of its folder/);
  });
});

describe('YAML made to do harm', () => {
  const inTime = (text: string, most: number): string[] => {
    const began = performance.now();
    const said = messages(text);
    assert.ok(performance.now() - began < most, `took ${performance.now() - began} ms`);
    return said;
  };

  it('aliases of aliases are refused at once', () => {
    let bomb = 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n';
    for (let k = 1; k < 12; k++)
      bomb += `a${k}: &a${k} [${Array(10)
        .fill(`*a${k - 1}`)
        .join(', ')}]\n`;
    assert.match(inTime(bomb, 10_000)[0]!, /found aliases that repeat too much .*, expected at most 100 repeats/);
  });
  it('an alias of itself', () => {
    assert.ok(inTime('a: &a [*a]\n', 10_000).length > 0);
    assert.ok(inTime(`${GARRISON}  belief: &b {street: *b}\n`, 10_000).length > 0);
  });
  it('a hundred thousand brackets', () => {
    assert.ok(inTime('['.repeat(100_000), 30_000).length > 0);
  });
  it('keys with a meaning of their own in JavaScript', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      assert.ok(messages(`${GARRISON}  ${key}: {value: 1}\n`).length > 0, key);
      assert.ok(messages(`${GARRISON}  belief: {${key}: {value: 1}}\n`).length > 0, key);
      assert.ok(messages(`${GARRISON}${key}: 1\n`).length > 0, key);
    }
  });
});

describe('whatever is in the file, it loads or it has faults', () => {
  const lines = GARRISON.split('\n');
  const scrap = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      '-',
      '&a',
      '*a',
      '!!x',
      '|',
      '#',
      '"',
      "'",
      '~',
      '.nan',
      '-1',
      '1e400',
      '? ',
      '<<: *a',
      '\t',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const survives = (text: string): void => {
    for (const message of messages(text)) assert.match(message, /^case\.yaml:\d+:\d+ /);
  };

  it('words at random', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (words) => survives(words.join(' '))),
      { numRuns: 150, seed: 1 },
    );
  });
  it('any plain value as YAML', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => survives(`format: 1\nparameters: ${JSON.stringify(value)}\n`)),
      { numRuns: 100, seed: 2 },
    );
  });
  it('a good case with a scrap put in somewhere', () => {
    const place = fc.nat({ max: GARRISON.length });
    fc.assert(
      fc.property(place, fc.nat({ max: 8 }), scrap, (at, less, word) =>
        survives(GARRISON.slice(0, at) + word + GARRISON.slice(at + less)),
      ),
      { numRuns: 150, seed: 3 },
    );
  });
  it('a good case with lines missing or changed in order', () => {
    const order = fc.shuffledSubarray(
      lines.map((_, k) => k),
      { minLength: lines.length - 3 },
    );
    fc.assert(
      fc.property(order, (kept) => survives(kept.map((k) => lines[k]).join('\n'))),
      { numRuns: 40, seed: 4 },
    );
  });
});
