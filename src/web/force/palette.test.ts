import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CONDUCTS } from '../../engine/conduct.ts';

const css = ['conduct.css', '../look/look.css']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');
const themes = ['light', 'dark'] as const;

/** How eyes without one kind of cone see linear light: Machado, Oliveira and Fernandes (2009), in full severity. */
const EYES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

describe('colours of the conducts', () => {
  for (const [at, theme] of themes.entries()) {
    it(`stand out from the page at 3 to 1: ${theme}`, () => {
      for (const conduct of CONDUCTS)
        for (const ground of ['page', 'raised', 'sunken']) {
          const contrast = contrastOf(lightOf(`conduct-${conduct}`, at), lightOf(ground, at));
          assert.ok(contrast >= 3, `${conduct} on ${ground}: ${contrast.toFixed(2)}`);
        }
    });
    it(`are quietest for who serves: ${theme}`, () => {
      const contrasts = CONDUCTS.map((one) => contrastOf(lightOf(`conduct-${one}`, at), lightOf('page', at)));
      assert.equal(Math.min(...contrasts), contrasts[0]);
    });
    it(`differ for all eyes: ${theme}`, () => {
      for (const [eyes, matrix] of Object.entries(EYES)) {
        const seen = CONDUCTS.map((one) => perceived(through(matrix, lightOf(`conduct-${one}`, at))));
        seen.forEach((a, i) => {
          for (const [k, b] of seen.slice(0, i).entries())
            assert.ok(
              Math.hypot(...a.map((part, j) => part - b[j]!)) > 0.08,
              `${CONDUCTS[i]}, ${CONDUCTS[k]}: ${eyes}`,
            );
        });
      }
    });
  }
});

/** A colour of the page as linear light, 0 to 1. */
function lightOf(name: string, theme: number): number[] {
  const pair = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(css);
  assert.ok(pair, `--${name}`);
  return [0, 2, 4].map((from) => {
    const part = Number.parseInt(pair[theme + 1]!.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

function contrastOf(a: readonly number[], b: readonly number[]): number {
  const [dark, light] = [a, b].map(([r, g, blue]) => 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!).sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const through = (matrix: readonly (readonly number[])[], light: readonly number[]) =>
  matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, k) => sum + part * light[k]!, 0),
      ),
    ),
  );

/** Oklab, in which equal distances look about equally large. */
function perceived([r, g, b]: readonly number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r! + 0.5363325363 * g! + 0.0514459929 * b!);
  const m = Math.cbrt(0.2119034982 * r! + 0.6806995451 * g! + 0.1073969566 * b!);
  const s = Math.cbrt(0.0883024619 * r! + 0.2817188376 * g! + 0.6299787005 * b!);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
