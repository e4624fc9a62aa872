import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { stackRadius } from './figure.ts';
import { placesOf, stripsFigure } from './figures/strips.ts';
import { daysToDraw } from './figures/ticks.ts';
import { unitFigure } from './figures/units.ts';
import { INK_DARK, INK_LIGHT, STANDS } from './ink.ts';

describe('a figure', () => {
  it('draws a line with a point on both sides of every step, and none where nothing changes', () => {
    assert.deepEqual(daysToDraw([1, 1, 1, 5, 5, 1], 0.5), [1, 3, 4, 5, 6]);
    assert.deepEqual(daysToDraw([2], 0.5), [1]);
    assert.deepEqual(daysToDraw([], 0.5), []);
  });
  it('gives equal values one place, the middle of theirs', () => {
    assert.deepEqual([...placesOf([30, 10, 10, 20, 50])], [0.75, 0.125, 0.125, 0.5, 1]);
  });
  it('puts the number first whose values part those that fall from those that stand', () => {
    const fell = Array.from({ length: 40 }, (_, k) => k % 4 === 0);
    const parts = { path: 'parts', values: fell.map((fall, k) => (fall ? 100 + k : k)) };
    const noise = { path: 'noise', values: fell.map((_, k) => (k * 7) % 40) };
    const { table, svg, caption } = stripsFigure([noise, parts], fell, 'histories');
    assert.deepEqual(table.rows[0]!.slice(0, 3), ['parts', '1.00', 'yes']);
    assert.match(caption, /parts \(distance 1\.00, higher where it falls\)/);
    const { document } = parseHTML(`<body>${svg}</body>`);
    assert.equal(document.querySelectorAll('g[data-mark=dot] path').length, 2 * 10);
    assert.equal(document.querySelectorAll('g[data-mark=rule] line').length, 2 * (30 + 1));
  });
  it('of very many has a thousand marks, and one at least of the rarest', () => {
    const rows = [99_999, 1, 0].map((count, k) => ({ label: `sort ${k}`, count, sign: STANDS }));
    const { svg, table, caption } = unitFigure({ id: 'u', title: 'T', caption: 'C.' }, ['sort', 'count'], rows);
    assert.equal(parseHTML(`<body>${svg}</body>`).document.querySelectorAll('g[data-mark=dot] circle').length, 1001);
    assert.deepEqual(table.rows[0], ['sort 0', '99,999']);
    assert.match(caption, /stands for about 100/);
  });
  it('stacks marks no higher than it is', () => {
    const values = [...new Array(90).fill(0), 50, 100];
    assert.ok(2 * 90 * stackRadius(values, 200, 50) <= 200);
  });
  it('has colours of 4.5:1 against the page, light and dark', () => {
    for (const [inks, paper] of [
      [INK_LIGHT, '#fdfdfb'],
      [INK_DARK, '#14181d'],
    ] as const)
      for (const [ink] of inks.matchAll(/#[0-9a-f]{6}/g)) assert.ok(contrast(ink, paper) >= 4.5, `${ink} on ${paper}`);
  });
});

/** The contrast of two colours (WCAG 2, relative luminance). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}
