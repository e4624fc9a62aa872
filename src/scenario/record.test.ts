import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { listCases } from './cases.ts';
import { CaseFaults } from './fault.ts';
import { LIBRARY } from './library.ts';
import { loadCase } from './load.ts';
import { loadRecord, readRecord } from './record.ts';

const [, EXAMPLE = ''] = [
  ...readFileSync(join(LIBRARY, 'cases/CODING.md'), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g),
].map((match) => match[1]!);

function messages(text: string): string[] {
  try {
    readRecord('record.yaml', text);
    return [];
  } catch (error) {
    if (!(error instanceof CaseFaults)) throw error;
    return error.faults.map(
      ({ line, path, found, expected }) => `${line} ${path}: found ${found}, expected ${expected}`,
    );
  }
}

describe('the record of a case', () => {
  it('is read as the coding rules show it', () => {
    const { outcome, pattern, command } = readRecord('record.yaml', EXAMPLE);
    assert.deepEqual([outcome, pattern, command], ['held', 'isolated-refusal', null]);
  });
  it('says what is wrong with it', () => {
    assert.deepEqual(messages(EXAMPLE.replace('outcome: held', 'outcome: lost')), [
      '1 outcome: found "lost", expected one of fell, held',
    ]);
    assert.match(
      messages(EXAMPLE.replace('sources/navco', 'sources/navko'))[0]!,
      /sources\[0\]: found "sources\/navko"/,
    );
    const fell = EXAMPLE.replace('outcome: held', 'outcome: fell').replace(
      'command: null',
      'command: {date: 1999-07-20, says: x}',
    );
    assert.deepEqual(messages(fell), [
      '5 daysFromCommandToFall: found nothing (null), expected 12, from 1999-07-20 to 1999-08-01',
    ]);
  });
  it('of every coded case loads, and begins with the act on which the case begins', () => {
    for (const { name, shelf } of listCases()) {
      const record = shelf === 'cases' ? loadRecord(name) : undefined;
      if (!record) continue;
      const { start, asOf, end } = loadCase(name);
      assert.equal(start, asOf, name);
      assert.ok(record.ended > asOf && (record.outcome === 'held' || record.ended <= end), `${name}: ${record.ended}`);
      if (record.command) assert.ok(record.command.date >= asOf && record.command.date <= record.ended, name);
      if (record.firstAct) assert.ok(record.firstAct.date >= asOf, name);
    }
  });
});
