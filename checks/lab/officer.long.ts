import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { addressOf, type OpenSite, openSite, skip } from './site.ts';

const HIM = '#/officer?case=lesson-50&history=6&day=20&member=4&histories=20&view.lab.background=off';
const LIMIT = { timeout: 60_000 };

describe('the Officer', { skip }, () => {
  let site: OpenSite;
  let page: Page;
  before(async () => {
    site = await openSite();
    page = await site.page(HIM);
    await tried(page);
  });
  after(() => site?.close());

  it('says what he did, and draws his four lines with his belief and where they cross', async () => {
    assert.match((await page.textContent('h1'))!, /^Junior officer 1 of the garrison\. He reconsiders and withholds/);
    const drawn = (await page.textContent('figure:has-text("His four lines") .drawn'))!;
    for (const words of ['serve', 'withhold', 'turn', 'desert', 'his belief 0.19', 'withholding is best from 0.15'])
      assert.ok(drawn.includes(words), `${words} in ${drawn}`);
    const rows = await table(page, 'His four lines');
    assert.deepEqual(
      rows.map(([line]) => line),
      ['serve', 'withhold', 'turn', 'desert'],
    );
  });

  it('shows room by room what adds up to the decision', async () => {
    const rows = await table(page, 'What each room contributed');
    const number = (text: string | undefined): number => Number(text);
    const [lead] = rows.splice(-1);
    const sum = (some: string[][]): string => some.reduce((total, [, , adds]) => total + number(adds), 0).toFixed(2);
    const isRoom = ([, part]: string[]): boolean => part === 'together';
    assert.equal(sum(rows.filter(isRoom)), number(lead?.[2]).toFixed(2));
    assert.equal(sum(rows.filter((row) => !isRoom(row))), number(lead?.[2]).toFixed(2));
    const lines = await table(page, 'His four lines');
    const worths = lines.map(([, , , worth]) => number(worth)).sort((a, b) => b - a);
    assert.ok(Math.abs(worths[0]! - worths[1]! - number(lead?.[2])) < 0.02, `${worths} against ${lead}`);
  });

  it('has him decide otherwise by `Try it`, in the link and on the page, and takes it back', async () => {
    const change = page.locator('li', { hasText: 'surveillance.punishment' });
    const others = change.locator('details');
    await others.locator('summary').click();
    assert.equal(await others.locator('table').count(), 2);
    assert.match((await change.textContent())!, /Set from the first day on: he serves on the evening of day 20/);
    await change.getByRole('button', { name: /^Try it: / }).click();
    await page.locator('h1', { hasText: 'he serves.' }).waitFor(LIMIT);
    assert.match(await addressOf(page), /set=surveillance\.punishment%3D5\.63/);
    assert.match(await addressOf(page), /history=6&day=20&member=4/);
    await page.keyboard.press('Control+z');
    await page.locator('h1', { hasText: 'withholds' }).waitFor(LIMIT);
    assert.doesNotMatch(await addressOf(page), /punishment/);
  });

  it('keeps an act of one morning in the link, and on this page alone', async () => {
    await tried(page);
    const change = page.locator('li', { hasText: 'surveillance.patron' });
    await change.getByRole('button', { name: /^Try it that morning/ }).click();
    await page.locator('h1', { hasText: 'he serves.' }).waitFor(LIMIT);
    const other = await site.page(new URL(await addressOf(page)).hash);
    await tried(other);
    await tried(page);
    assert.equal(await other.textContent('main'), await page.textContent('main'));
    assert.doesNotMatch(await addressOf(page), /[?&]set=/);
    await other.context().close();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.locator('h1', { hasText: 'withholds' }).waitFor(LIMIT);
  });

  it('is gone through by keyboard: another member, another day, the first to move, and a change', async () => {
    await tried(page);
    await page.getByRole('button', { name: 'Next member' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/member=5/);
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/day=19/);
    await page.keyboard.press('PageDown');
    await page.waitForURL((url) => Number(/day=(\d+)/.exec(url.hash)?.[1]) < 19);
    await page.getByRole('button', { name: 'First general to move' }).focus();
    await page.keyboard.press('Space');
    await page.locator('h1', { hasText: /^General .* from this evening/ }).waitFor(LIMIT);
    await tried(page);
    const tries = page.getByRole('button', { name: /^Try it: / }).first();
    await tries.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/[?&]set=/);
    await page.keyboard.press('Control+z');
  });

  it('says in words why there is no answer, and where there is one', async () => {
    const late = await site.page(HIM.replace('history=6', 'history=1').replace('day=20', 'day=60'));
    await late.locator('h1', { hasText: 'In history 1 the regime fell on day' }).waitFor(LIMIT);
    await late.getByRole('button', { name: /^Go to day/ }).click();
    await late.locator('h1', { hasText: 'Junior officer 1' }).waitFor(LIMIT);
    const nobody = await site.page(HIM.replace('member=4', 'member=50'));
    await nobody.locator('h1', { hasText: 'the force has members 0 to 49' }).waitFor(LIMIT);
    for (const other of [late, nobody]) await other.context().close();
  });

  it('fits a narrow screen', async () => {
    const narrow = await site.page(HIM, undefined, { viewport: { width: 320, height: 800 } });
    await tried(narrow);
    assert.ok(Number(await narrow.evaluate('document.documentElement.scrollWidth')) <= 320);
    await narrow.context().close();
  });
});

/** Waits until the page has answered and every change that it lists was lived through. */
async function tried(page: Page): Promise<void> {
  await page.locator('.officer[aria-busy=false] summary', { hasText: 'Whom else it moves' }).first().waitFor(LIMIT);
  await page
    .locator('.trying')
    .first()
    .waitFor({ state: 'detached', ...LIMIT });
}

async function table(page: Page, title: string): Promise<string[][]> {
  const rows = await page.locator('figure', { hasText: title }).locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('td').allTextContents()));
}
