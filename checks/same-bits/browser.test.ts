import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { bundle } from './bundle.ts';
import { mainCase } from './case.ts';
import { findChromium, launch } from './chromium.ts';
import { MATHS, POINTS, pointOf, tellHistories, tellMaths, type Work } from './told.ts';

const executable = findChromium();
const skip = executable === undefined && 'no Chromium here: install one, or name it in CHROMIUM_PATH';

/** What the bundle leaves behind on the page. */
interface OnPage {
  readonly told: { readonly tellHistories: typeof tellHistories; readonly tellMaths: typeof tellMaths };
}

describe('a browser gives the same bits as Node', () => {
  let browser: Browser | undefined;
  let page: Page;
  before(async () => {
    if (executable === undefined) return;
    browser = await launch(executable);
    page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
  });
  after(() => browser?.close());

  it('in histories of the main case, and in the conduct in which everybody ends', { skip }, async () => {
    const work = mainCase(4, 200);
    const there = await page.evaluate((sent: Work) => (globalThis as unknown as OnPage).told.tellHistories(sent), work);
    assert.deepEqual(there, tellHistories(work));
    assert.equal(new Set(there.map(({ checksum }) => checksum)).size, 4, 'histories differ from one another');
  });
  it(`in the mathematics, at ${POINTS} points`, { skip }, async () => {
    const there = await page.evaluate(() => (globalThis as unknown as OnPage).told.tellMaths());
    for (const [name, here] of Object.entries(tellMaths())) {
      const wrong = here.findIndex((word, k) => there[name]![k] !== word);
      const at = wrong < 0 ? '' : pointOf(MATHS[name]!, wrong >> 1);
      assert.equal(wrong, -1, `${name}(${at}) has other bits`);
      assert.equal(there[name]!.length, 2 * POINTS);
    }
  });
});
