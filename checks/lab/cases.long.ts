import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listCases, loadRecord } from '../../src/scenario/index.ts';
import { addressOf, type OpenSite, openSite, skip } from './site.ts';
import { until } from './until.ts';

const SMALL = 'case=lesson-50&histories=10';
const LONG = 400_000;
const SLOW = { timeout: LONG };

describe('the Cases', { skip }, () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('show the whole library, and live through the coded cases with the misses first', async () => {
    const page = await site.page(`#/cases?${SMALL}`);
    await page.waitForSelector('article', SLOW);
    assert.equal(await page.locator('article').count(), listCases().length);
    await until(page, `/From ([2-9]|1\\d) of/.test(document.querySelector('main')?.textContent ?? '')`, LONG);
    await page.click('button:has-text("Stop")');
    const coded = listCases().filter(({ name, shelf }) => shelf === 'cases' && loadRecord(name) !== undefined);
    assert.match((await page.textContent('main'))!, new RegExp(`of ${coded.length} coded cases`));
    const marks = await page.$$eval('main details tbody tr', (rows) =>
      rows.map((row) => row.querySelector('[aria-hidden]')?.textContent ?? ''),
    );
    assert.ok(marks.length >= 2);
    const rank = (mark: string): number => ['✗✗', '✗', '✓'].indexOf(mark);
    const first = marks.slice(0, await page.locator('main details >> nth=0').locator('tbody tr').count());
    assert.deepEqual(
      first,
      first.toSorted((a, b) => rank(a) - rank(b)),
    );
    await page.context().close();
  });

  it('draw the models of the literature as simulated against exact, each with its numbers', async () => {
    const page = await site.page(`#/cases?${SMALL}&view.lab.background=off`);
    for (const model of ['crowd', 'spread', 'kuran', 'watts', 'global-game', 'two-sided']) {
      await page.waitForSelector(`[data-model="${model}"] svg[role=img]`, SLOW);
      assert.ok((await page.locator(`[data-model="${model}"] tbody tr`).count()) > 3, model);
    }
    await until(
      page,
      `/all 48 places, to the digit/.test(document.querySelector('[data-model="kuran"]')?.textContent ?? '')`,
      LONG,
    );
    await page.context().close();
  });

  it('open a README under its address, and a case in the lab by one press', async () => {
    const options = { viewport: { width: 320, height: 800 } };
    const page = await site.page(
      `#/cases?${SMALL}&view.cases.name=kuran-1991-a&view.lab.background=off`,
      undefined,
      options,
    );
    await page.waitForSelector('#case-kuran-1991-a .page', SLOW);
    assert.match((await page.textContent('#case-kuran-1991-a'))!, /private wish and a public face/);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
    await page.click('#case-kuran-1991-a button:has-text("Open in the lab")');
    await page.waitForSelector('main[data-place="lab"]', SLOW);
    assert.match(await addressOf(page), /case=kuran-1991-a/);
    await page.context().close();
  });
});
