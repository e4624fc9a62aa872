import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { addressOf, type OpenSite, openSite, skip } from './site.ts';

const SMALL = 'case=lesson-50&histories=10&view.lab.background=off';
const ROOMS = new URL('../../src/engine/rooms/', import.meta.url);

describe('the Method', { skip }, () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('tells the day in ten steps, and leads to the page of every room', async () => {
    const page = await site.page(`#/method?${SMALL}`);
    await page.waitForSelector('ol > li');
    assert.equal(await page.locator('ol > li').count(), 10);
    for (const room of ['recognition', 'amnesty', 'belief', 'council', 'response']) {
      await page.click(`ol a:has-text("${room}")`);
      await page.waitForSelector(`.page h1:has-text("${room}")`);
      const text = readFileSync(new URL(`${room}/README.md`, ROOMS), 'utf8');
      const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, words]) => words);
      assert.deepEqual(await page.locator('.page h2').allTextContents(), headings);
      await page.click('a:has-text("Back to the method")');
      await page.waitForSelector('ol > li');
    }
    await page.context().close();
  });

  it('shows the limits whole, without a tag or a table wider than the page at 320 pixels', async () => {
    const options = { viewport: { width: 320, height: 800 } };
    const page = await site.page(`#/method?${SMALL}&view.method.page=LIMITS.md`, undefined, options);
    await page.waitForSelector('.page table');
    const text = readFileSync(new URL('../../LIMITS.md', import.meta.url), 'utf8');
    const headings = [...text.matchAll(/^## (.*)$/gm)].length;
    assert.equal(await page.locator('.page h2').count(), headings);
    assert.ok(!(await page.textContent('.page'))!.includes('<!--'));
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
    await page.context().close();
  });

  it('leads from the page of a room to the claim behind it', async () => {
    const page = await site.page(`#/method?${SMALL}&view.method.page=src/engine/rooms/amnesty/README.md`);
    await page.click('.page a:has-text("R2-05")');
    await page.waitForSelector('#claim-R2-05 dl');
    assert.match(await addressOf(page), /view\.claims\.id=R2-05/);
    await page.context().close();
  });

  it('says how to cite what is on the screen', async () => {
    const page = await site.page(`#/method?${SMALL}&set=amnesty.status%3Dlaw`);
    await page.waitForSelector('.text');
    const cited = (await page.textContent('.text'))!;
    assert.match(
      cited,
      /Case lesson-50, as of .*, with 1 change; seed 2019, 10 histories, one member standing for 1\./,
    );
    assert.match(cited, /#\/lab\?case=lesson-50&set=amnesty\.status%3Dlaw/);
    await page.context().close();
  });
});
