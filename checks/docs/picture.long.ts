import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pictureOf, printed } from '../../docs/draw-picture.ts';
import { read } from '../house/tree.ts';

it('the picture is what the program prints today', () => {
  assert.equal(read('docs/picture.svg'), pictureOf(printed()), 'draw it anew: node docs/draw-picture.ts');
});
