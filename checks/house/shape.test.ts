import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertNone, says } from './finding.ts';
import { LONGEST_ROOM, longFile } from './lengths.ts';
import { exportedVerbs, oddHeadings, oddRooms, ROOM_HEADINGS, withoutReadme } from './shape.ts';
import { files, read } from './tree.ts';

const verbs = files.filter((file) => /^src\/engine\/rooms\/([^/]+)\/\1\.ts$/.test(file));
const roomReadmes = files.filter((file) => /^src\/engine\/rooms\/[^/]+\/README\.md$/.test(file));

describe('the shape of the house', () => {
  it('introduces each folder and each room', () => assertNone(withoutReadme(files)));
  it('gives each room the same files', () => assertNone(oddRooms(files)));
  it('orders each room README alike', () => assertNone(roomReadmes.flatMap((file) => oddHeadings(file, read(file)))));
  it('keeps a room under 100 lines', () => {
    assertNone(verbs.flatMap((file) => longFile(file, read(file), LONGEST_ROOM)));
  });
  it('gives a room one verb', () => {
    const crowded = verbs.filter((file) => exportedVerbs(read(file)).length !== 1);
    const say = (file: string) => `exports ${exportedVerbs(read(file)).join(', ')}: a room exports one verb`;
    assertNone(crowded.map((file) => ({ file, line: 1, say: say(file) })));
  });
});

describe('each rule catches what it is for', () => {
  const room = 'src/engine/rooms/rents';
  const whole = ['README.md', 'rents.params.ts', 'rents.ts', 'rents.test.ts'].map((file) => `${room}/${file}`);

  it('a folder that does not introduce itself', () => {
    const bare = withoutReadme([`${room}/rents.ts`, 'src/cli/main.ts', 'src/cli/README.md']);
    assert.deepEqual(
      bare.map(({ file }) => file),
      ['src/engine/README.md', `${room}/README.md`],
    );
  });
  it('a room that lacks a file, or has one more', () => {
    assert.deepEqual(oddRooms(whole), []);
    assert.match(says(oddRooms(whole.slice(1))).join(), /missing/);
    assert.match(says(oddRooms([...whole, `${room}/notes.md`])).join(), /move this out/);
  });
  it('headings out of order, missing, or too many', () => {
    const text = (titles: string[]) => `# Rents\n\n${titles.map((title) => `## ${title}\n\nWords.\n`).join('\n')}`;
    assert.deepEqual(oddHeadings('a.md', text(ROOM_HEADINGS)), []);
    assert.match(
      says(oddHeadings('a.md', text(ROOM_HEADINGS.toReversed()))).join(),
      /found ## References, expected ## What/,
    );
    assert.match(
      says(oddHeadings('a.md', text(ROOM_HEADINGS.slice(0, 5)))).join(),
      /found the end, expected ## References/,
    );
    assert.match(
      says(oddHeadings('a.md', text([...ROOM_HEADINGS, 'Notes']))).join(),
      /found ## Notes, expected the end/,
    );
  });
  it('a second verb', () => {
    assert.deepEqual(exportedVerbs('export interface A {}\nexport function rents() {}\nexport const more = 1;'), [
      'rents',
      'more',
    ]);
  });
});
