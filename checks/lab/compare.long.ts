import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { addressOf, type OpenSite, openSite, skip } from './site.ts';

const SMALL = 'case=lesson-50&histories=40&view.lab.background=off';
const CHANGED = 'pin=0&pin=1&1.set=surveillance.patron%3D-1&pin=2&2.without=surveillance';

describe('Compare', { skip }, () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('offers two comparisons where nothing is pinned, and one press runs one', async () => {
    const page = await site.page(`#/compare?${SMALL}`);
    const offers = page.getByRole('button', { name: /^Compare these/ });
    await offers.first().waitFor();
    assert.equal(await offers.count(), 2);
    await offers.first().click();
    await complete(page, 1);
    assert.equal(await page.locator('[data-arm]').count(), 2);
    await page.keyboard.press('Control+z');
    await offers.first().waitFor();
    await page.context().close();
  });

  it('counts the shared histories as its marks do, in sentence and groups', async () => {
    const page = await site.page(`#/compare?${SMALL}&${CHANGED}`);
    await complete(page, 2);
    for (const letter of ['B', 'C']) {
      const counts = await turns(page, letter);
      const { standInBoth = 0, fallInBoth = 0, saved = 0, lost = 0 } = counts;
      assert.equal(standInBoth + fallInBoth + saved + lost, 40);
      const sentence = await sentenceOf(page, letter);
      assert.ok(
        sentence.startsWith(`Of 40 shared histories ${standInBoth} stand in both and ${fallInBoth} fall in both; `),
      );
      assert.ok(
        sentence.includes(`${saved} fall in A and stand in ${letter}, ${lost} stand in A and fall in ${letter}`),
      );
      const falls = await page.textContent(`[data-pair=${letter}] [data-row=fell]`);
      assert.match(falls!, new RegExp(`${fallInBoth + saved} of 40.*${fallInBoth + lost} of 40`));
    }
    await page.context().close();
  });

  it('never claims a difference below its error: equal arms, and any whose interval holds no difference', async () => {
    const same = await site.page(`#/compare?${SMALL}&pin=0&pin=1`);
    await complete(same, 1);
    assert.match(await sentenceOf(same, 'B'), /chance alone could make such a difference\.$/);
    assert.deepEqual(await same.$$eval('[data-row]', (rows) => rows.map((row) => row.getAttribute('data-row'))), [
      'fell',
    ]);
    assert.match((await same.textContent('[data-pair=B]'))!, /To the engine both are the same/);
    await same.context().close();
    const page = await site.page(`#/compare?${SMALL}&${CHANGED}`);
    await complete(page, 2);
    for (const letter of ['B', 'C']) {
      const cell = (await page.textContent(`[data-pair=${letter}] [data-row=fell] td:last-child`))!;
      const [low = 0, high = 0] = [...cell.replaceAll('−', '-').matchAll(/[-+]?\d+\.\d/g)].map(([text]) =>
        Number(text),
      );
      const claimed = /the regime falls (more|less) often/.test(await sentenceOf(page, letter));
      assert.equal(claimed, low > 0 || high < 0, cell);
    }
    await page.context().close();
  });

  it('reorders, picks what to compare with, and unpins, each one step back', async () => {
    const page = await site.page(`#/compare?${SMALL}&${CHANGED}`);
    await complete(page, 2);
    const names = (): Promise<string[]> =>
      page.$$eval('[data-arm] .head span', (all) => all.map((one) => one.textContent ?? ''));
    const first = await names();
    await page.getByRole('button', { name: 'Compare with this: C' }).click();
    assert.deepEqual(await names(), [first[2], first[0], first[1]]);
    await page.getByRole('button', { name: 'Move A one place back' }).click();
    assert.deepEqual(await names(), [first[0], first[2], first[1]]);
    await page.getByRole('button', { name: 'Unpin B' }).click();
    assert.deepEqual(await names(), [first[0], first[1]]);
    for (let k = 0; k < 3; k++) await page.keyboard.press('Control+z');
    assert.deepEqual(await names(), first);
    await page.context().close();
  });

  it('opens a history of an arm in the Lab by keyboard', async () => {
    const page = await site.page(`#/compare?${SMALL}&${CHANGED}`);
    await complete(page, 2);
    await page.locator('[data-pair=B] [data-mark]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const mark = await page.evaluate('document.activeElement.dataset.mark');
    const [history, arm] = String(mark).split(' ');
    assert.equal(arm, '1');
    await page.keyboard.press('Enter');
    await page.waitForSelector('main[data-place=lab]');
    const link = decodeURIComponent(new URL(await addressOf(page)).hash);
    assert.match(link, /[?&]set=surveillance\.patron=-1&/);
    if (history !== '1') assert.match(link, new RegExp(`history=${history}(&|$)`));
    await page.context().close();
  });

  it('fits a narrow screen', async () => {
    const page = await site.page(`#/compare?${SMALL}&${CHANGED}`, undefined, { viewport: { width: 320, height: 700 } });
    await complete(page, 2);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
    await page.context().close();
  });
});

/** Waits until all arms are there, each with all its histories. */
async function complete(page: Page, pairs: number): Promise<void> {
  await page
    .locator('[data-pair]')
    .nth(pairs - 1)
    .waitFor({ timeout: 120_000 });
  await page.waitForSelector('main:not(:has([data-turn=unknown]))', { timeout: 120_000 });
  await page.getByText('histories of all scenarios').waitFor({ state: 'detached', timeout: 120_000 });
}

function sentenceOf(page: Page, letter: string): Promise<string> {
  return page.locator(`[data-pair=${letter}] .sentence`).innerText();
}

/** Pairs of marks by what the second arm does to a history. */
async function turns(page: Page, letter: string): Promise<Record<string, number>> {
  const counted = await page.$$eval(`[data-pair=${letter}] [data-turn]`, (groups) =>
    groups.map((group) => [group.getAttribute('data-turn')!, group.querySelectorAll('.pair').length] as const),
  );
  return Object.fromEntries(counted);
}
