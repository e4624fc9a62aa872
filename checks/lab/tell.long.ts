import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { answered, type OpenSite, openSite, skip } from './site.ts';

const LINK = '#/tell?set=surveillance.patron%3D-1&histories=20&view.lab.background=off';

describe('Tell', { skip }, () => {
  let site: OpenSite;
  let page: Page;
  let checksum: string;
  before(async () => {
    site = await openSite();
    page = await site.page(LINK, undefined, { acceptDownloads: true });
    checksum = await answered(page);
    await page.waitForSelector('[aria-labelledby=against] table', { timeout: 120_000 });
    await page.waitForSelector('[data-claim]');
    await page.waitForSelector('[aria-labelledby=limits] li');
  });
  after(() => site?.close());

  it('says the sentence, what was changed, the claims behind it, the limits, and how to have it again', async () => {
    assert.match((await page.textContent('h1'))!, /^In (all |none of |\d+ of )20 histories the army stands/);
    const main = (await page.textContent('main'))!;
    for (const words of [
      'pulls the plug',
      checksum,
      'Seed',
      'To cite it',
      'What this cannot say',
      '--set surveillance.patron=-1',
    ])
      assert.ok(main.includes(words), words);
    const link = await page.getAttribute('[aria-labelledby=provenance] a', 'href');
    assert.match(link!, /#\/tell\?set=surveillance\.patron/);
  });

  it('draws a mark and a line for every history, and no mean', async () => {
    const figures = page.locator('figure');
    assert.equal((await figures.nth(0).locator('svg path').count()) >= 20, true);
    assert.equal(await figures.nth(1).locator('path[stroke^=var]').count(), 20);
  });

  it('gives files: histories, an answer with the checksum of the screen, a scenario, and pictures that stand alone', async () => {
    const csv = await saved(page, 'Histories (CSV)');
    assert.equal(csv.trimEnd().split('\r\n').length, 21);
    const answer = JSON.parse(await saved(page, 'Answer (JSON)'));
    assert.equal(answer.checksum, checksum);
    assert.deepEqual(answer.changes.set, ['surveillance.patron=-1']);
    const scenario = JSON.parse(await saved(page, 'Scenario (JSON)'));
    assert.ok(scenario.common !== undefined || scenario.parameters.surveillance.patron.value === -1);
    await page.getByText('Pictures', { exact: true }).click();
    for (const title of ['Histories by how they end', 'Share of strength mobilised against the regime']) {
      const svg = await saved(page, `SVG: ${title}`);
      assert.match(svg.slice(0, 1000), /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      assert.equal(/var\(--|light-dark\(/.exec(svg), null);
      assert.ok(svg.includes(checksum));
      const png = await saved(page, `PNG: ${title}`, 'latin1');
      assert.match(png.slice(0, 8), /PNG/);
    }
  });

  it('prints on paper without the frame of the page', async () => {
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['header', 'footer', 'main button'])
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    assert.equal(await page.locator('h1').isVisible(), true);
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 2 && pages <= 8, `${pages} pages`);
    await page.emulateMedia({ media: null });
  });

  it('fits a narrow screen', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.waitForTimeout(500);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
  });
});

async function saved(page: Page, button: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), encoding);
}
