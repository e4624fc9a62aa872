import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { changed, GARRISON, longer, messages } from './testing/garrison.ts';

/** Blocks of: what is wrong, the piece of the garrison that is replaced and by what, the messages without the file. */
const rows = readFileSync(new URL('testing/faults.txt', import.meta.url), 'utf8')
  .split('\n\n')
  .map((block) => {
    const [what = '', change = '', ...says] = block.trim().split('\n');
    const [, piece = '', by = ''] = /^\|(.*)\| => \|(.*)\|$/.exec(change.replaceAll('\\n', '\u0000')) ?? [];
    const written = (part: string): string => part.replaceAll('\u0000', '\n');
    return { what: what.slice(2), piece: written(piece), by: written(by), says };
  });

describe('a fault says where, what was found, what was expected, and the nearest right name', () => {
  it('the garrison has none', () => assert.deepEqual(messages(GARRISON), []));
  for (const { what, piece, by, says } of rows) {
    it(what, () =>
      assert.deepEqual(
        messages(changed(piece, by)),
        says.map((say) => `case.yaml:${say}`),
      ),
    );
  }
});

describe('faults that no single word makes', () => {
  const said = (text: string): string[] => messages(text).map((message) => message.slice('case.yaml:'.length));
  const assumed = 'grade: assumed, why: x}';

  it('an empty file, a list, a word', () => {
    const expected = 'expected a case: a map with format, name, title and so on';
    assert.deepEqual(said(''), [`1:1 found nothing (null), ${expected}`]);
    assert.deepEqual(said('[1, 2]'), [`1:1 found [1, 2], ${expected}`]);
    assert.deepEqual(said('hello'), [`1:1 found "hello", ${expected}`]);
  });
  it('an empty force', () => {
    const nobody = GARRISON.replace(/formations:\n.*\n.*\n/, 'formations: []\n');
    assert.ok(said(nobody).includes('8:13 formations: found [], expected at least one formation'));
  });
  it('too many formations', () => {
    const crowd = Array.from(
      { length: 255 },
      (_, k) => `  - {name: f${k}, branch: army, members: 1, ${assumed}\n`,
    ).join('');
    assert.deepEqual(said(changed('states:\n', `${crowd}states:\n`)), [
      '9:3 formations: found a list of 257, expected at most 256 formations',
    ]);
  });
  it('states without any weight', () => {
    const light = GARRISON.replace('weight: 2', 'weight: 0').replace('weight: 1', 'weight: 0');
    assert.deepEqual(said(light), [
      '12:3 states: found states whose weights are all 0, expected at least one weight above 0',
    ]);
  });
  it('rank shares that do not add up', () => {
    assert.deepEqual(said(longer(`  force: {share: {value: [0.1, 0.1, 0.1, 0.1, 0.1], ${assumed}}`)), [
      '34:26 parameters.force.share.value: found shares that add up to 0.5, expected shares that add up to 1',
    ]);
    assert.deepEqual(said(changed('deploy: 0.5', `share: {value: [0, 0, 0, 0.5, 0.6], ${assumed}`)), [
      '9:61 formations[0].share.value: found shares that add up to 1.1, expected shares that add up to 1',
    ]);
    assert.deepEqual(said(longer(`  force: {share: {value: [0.1, 0.1, 0.1, 0.1, 0.6000009], ${assumed}}`)), []);
  });
  it('more members abroad than the staff has', () => {
    assert.deepEqual(said(longer(`  force: {abroad: {value: [0.9, 0, 0, 0, 0], ${assumed}}`)), [
      '34:19 parameters.force.abroad: found 0.9 of rank general abroad and 0.3 with troops, expected at most all of the staff abroad',
    ]);
  });
  it('an unknown key does not hide what else is wrong beside it', () => {
    const places = said(changed('deploy: 0.5, grade: assumed', 'deplyo: 0.5, grade: assumed, sources: [sources/bok]'));
    assert.deepEqual(
      places.map((message) => message.split(':')[1]?.split(' ')[0]),
      ['46', '85'],
    );
  });
  it('every fault at once, in the order of the file', () => {
    const text = GARRISON.replace('deploy: 0.5', 'deploy: 2')
      .replace('kind: march', 'kind: marsh')
      .replace('0.08]', '80]');
    const places = said(text).map((message) => message.split(' ')[0]);
    assert.deepEqual(places, ['9:54', '17:43', '27:32']);
  });
});
