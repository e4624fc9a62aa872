import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { loadClaims } from '../../src/scenario/index.ts';
import { addressOf, answered, type OpenSite, openSite, skip } from './site.ts';
import { until } from './until.ts';

/** Quick enough to wait for: the small garrison, nothing in the background. */
const SMALL = 'case=lesson-50&histories=40&view.lab.background=off&view.claims.histories=24';
const LONG = 240_000;
const SLOW = { timeout: LONG };

describe('the Claims', { skip }, () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('say that nothing is known, then which report would change the conclusion, and keep what came when stopped', async () => {
    const page = await site.page(`#/claims?${SMALL}`);
    await answered(page);
    const claims = loadClaims();
    await page.waitForSelector('article', SLOW);
    assert.equal(await page.locator('article').count(), claims.length);
    assert.match((await page.textContent('.answer'))!, /Nothing is known/);
    await page.click('button:has-text("Measure what each claim moves")');
    await until(page, `/From [1-9]/.test(document.querySelector('.answer')?.textContent ?? '')`, LONG);
    await page.click('button:has-text("Stop")');
    const some = (await page.textContent('.answer'))!;
    assert.match(some, /From \d+ of \d+ claims, 24 histories each\./);
    await page.click('button:has-text("Go on")');
    await until(page, `!document.querySelector('.answer')?.textContent?.startsWith('From')`, LONG);
    assert.match((await page.textContent('.answer'))!, /^Of \d+ claims that can be tried/);
    assert.equal(await page.locator('figure[class] svg, figure svg').first().getAttribute('role'), 'img');
    await inOrder(page);
    await page.context().close();
  });

  it('make one claim wrong by one press, on the same histories, and hold it again by another', async () => {
    const page = await site.page(`#/claims?${SMALL}&view.claims.id=R1-09`);
    const first = await answered(page);
    await page.waitForSelector('#claim-R1-09 dl', SLOW);
    const address = await addressOf(page);
    await page.click('[aria-label="If this claim were wrong: R1-09"]');
    const status = page.locator('#claim-R1-09 [role=status]');
    await until(
      page,
      `/Of the same 40 histories/.test(document.querySelector('#claim-R1-09 [role=status]')?.textContent ?? '')`,
      LONG,
    );
    const [, stand, fall, saved, lost] =
      /same 40 histories, (\d+) stand in both and (\d+) fall in both; (\d+) saved, (\d+) lost/
        .exec((await status.textContent())!)!
        .map(Number);
    assert.equal(stand! + fall! + saved! + lost!, 40);
    assert.match(await addressOf(page), /surveillance/);
    assert.match((await page.textContent('#claim-R1-09'))!, /If it holds: In/);
    await page.click('#claim-R1-09 button:has-text("Back: the claim holds")');
    await until(page, `location.href === ${JSON.stringify(address)}`, LONG);
    assert.equal(await answered(page), first);
    await page.context().close();
  });

  it('are found by room, grade and words, and each has an address', async () => {
    const page = await site.page(`#/claims?${SMALL}`);
    await page.waitForSelector('article', SLOW);
    await page.selectOption('fieldset select >> nth=0', 'amnesty');
    await until(page, `document.querySelectorAll('article').length < 10`);
    assert.match(await addressOf(page), /view\.claims\.room=amnesty/);
    await page.fill('input[type=search]', 'overturned');
    await until(page, `document.querySelectorAll('article').length < 4`);
    assert.ok(await page.locator('#claim-R2-05').isVisible());
    await page.context().close();
    const narrow = await site.page(`#/claims?${SMALL}&view.claims.id=R2-12`, undefined, {
      viewport: { width: 320, height: 800 },
    });
    await narrow.waitForSelector('#claim-R2-12 dl', SLOW);
    await until(narrow, `document.activeElement?.id === 'title-R2-12'`);
    assert.equal(await narrow.evaluate('document.documentElement.scrollWidth'), 320);
    await narrow.context().close();
  });
});

/** Those that chance cannot explain come first. */
async function inOrder(page: Page): Promise<void> {
  const clear: (string | null)[] = [];
  for (const one of await page.locator('article[data-clear]').all()) clear.push(await one.getAttribute('data-clear'));
  assert.deepEqual(
    clear,
    clear.toSorted((a, b) => Number(b === 'true') - Number(a === 'true')),
  );
}
