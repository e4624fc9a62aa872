import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { it } from 'node:test';
import { read, root } from '../house/tree.ts';

/** Every preset and every case explains itself in one order. */
const ORDERS: Readonly<Record<string, readonly RegExp[]>> = {
  'library/presets/*/README.md': [
    /^What it is$/,
    /^Equation$/,
    /^What to try$/,
    /^What must come out$/,
    /^Where it stops$/,
    /^References$/,
  ],
  'library/cases/*/README.md': [
    /^What it is$/,
    /^The world as of /,
    /^(How numbers were chosen|Codes, and why)$/,
    /^What is assumed and stands in no report$/,
    /^What happened after/,
    /^Limits$/,
  ],
};
/** A lesson is worked through, and has an order of its own. */
const LESSONS = ['library/cases/lesson-50/README.md'];

for (const [pattern, order] of Object.entries(ORDERS)) {
  const pages = globSync(pattern, { cwd: root })
    .map((page) => page.replaceAll('\\', '/'))
    .filter((page) => !LESSONS.includes(page))
    .sort();
  it(`${pattern} has the same headings in the same order`, () => {
    assert.ok(pages.length > 0);
    for (const page of pages) {
      const headings = [...read(page).matchAll(/^## (.*)$/gm)].map((match) => match[1]!);
      assert.equal(headings.length, order.length, `${page}: ${headings.join(' · ')}`);
      for (const [at, heading] of headings.entries()) assert.match(heading, order[at]!, page);
    }
  });
}
