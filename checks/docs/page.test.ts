import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notPrinted, shownOn, wordsOf } from './page.ts';

describe('a page', () => {
  it('shows files, commands and what they print', () => {
    const page = 'a\n```yaml\nx: 1\n```\n```yaml my.yaml\nx: 1\n```\n```console exit=2\n$ f a\nout\n$ f b\n```\n';
    assert.deepEqual(shownOn(page), [
      { kind: 'file', name: 'my.yaml', text: 'x: 1\n' },
      { kind: 'command', line: 9, command: 'f a', output: ['out'], exit: 0 },
      { kind: 'command', line: 11, command: 'f b', output: [], exit: 2 },
    ]);
  });
  it('is split into words as by a shell', () => assert.deepEqual(wordsOf("run 'a b' --x=1"), ['run', 'a b', '--x=1']));
});

describe('what is shown against what is printed', () => {
  const printed = ['one', 'two  ', 'three is long', 'four'];
  const fits: string[][] = [
    ['one', 'two', 'three is long', 'four'],
    ['one', '…'],
    ['…', 'three…', 'four'],
    ['…', 'two', '…', 'four'],
    ['…'],
  ];
  for (const shown of fits) it(`fits: ${shown.join('/')}`, () => assert.equal(notPrinted(shown, printed), undefined));
  const misfits: [string[], RegExp][] = [
    [['two', '…'], /^two$/],
    [['one', 'three is long', '…'], /^three/],
    [['one', '…', 'five', '…'], /^five$/],
    [['one', 'two'], /^the end, .* three/],
    [['…', 'four', 'five'], /^five$/],
  ];
  for (const [shown, says] of misfits)
    it(`does not fit: ${shown.join('/')}`, () => assert.match(notPrinted(shown, printed)!, says));
});
