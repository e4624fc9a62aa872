import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cellsOf, pictureOf } from '../../docs/draw-picture.ts';
import { EXIT } from '../../src/cli/exit.ts';
import { read } from '../house/tree.ts';
import { follow } from './follow.ts';

it('the front page shows what its commands print', async () => {
  assert.ok((await follow('README.md')) > 0, 'it shows a command');
});
it('the front page lists every exit code', () => {
  const listed = /\*\*Exit codes\*\*: (.*)/.exec(read('README.md'))![1]!;
  const codes = listed.split(' · ').map((code) => Number.parseInt(code, 10));
  assert.deepEqual(
    codes,
    Object.values(EXIT).toSorted((a, b) => a - b),
  );
});
it('a picture draws shapes as shapes and words as words', () => {
  const ESC = String.fromCharCode(27);
  assert.deepEqual(
    cellsOf(`a${ESC}[34m●${ESC}[39mb`).map(({ style }) => style),
    ['', 'blue', ''],
  );
  const picture = pictureOf(['seed 1', '', 'In 3 of 4 <all>', '', `${ESC}[34m●${ESC}[39m  3  it stands`, '⡀│']);
  for (const words of [
    '<circle class="blue"',
    '<desc id="d">In 3 of 4 &lt;all&gt;</desc>',
    '>3</text>',
    '<path class="line"',
  ])
    assert.ok(picture.includes(words), words);
});
