import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { loadCase } from '../../src/scenario/index.ts';
import { caseFile } from '../../src/scenario/library.ts';
import { mapAxis } from '../../src/web/places/explore/map-axis.ts';
import { cellsOf, mapJob } from '../../src/web/places/explore/map-study.ts';
import { keepBatch, noRuns } from '../../src/web/runner/study-kept.ts';
import { openBatches } from '../../src/web/runner/study-player.ts';
import { addressOf, type OpenSite, openSite, skip } from './site.ts';
import { until } from './until.ts';

const QUIET = 'histories=20&view.lab.background=off&view.explore.levels=5&view.explore.k=8&view.explore.n=250';
const LONG = 400_000;
const SLOW = { timeout: LONG };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The small garrison with some numbers left open, so that there is something to rank and to search. */
const OPEN = [
  ['name: lesson-50', 'name: open-garrison'],
  ['A garrison of fifty', 'An open garrison'],
  ['street: {value: 0.3,', 'street: {between: [0.2, 0.4],'],
  ['patron: {value: 0,', 'patron: {between: [-1, 0.5],'],
  ['crowdCost: {value: 1.8,', 'crowdCost: {between: [1, 3],'],
  ['punishment: {value: 5,', 'punishment: {between: [2, 9],'],
].reduce((text, [from, to]) => text.replace(from!, to!), readFileSync(caseFile('lesson-50')!, 'utf8'));

const stage = (name: string): string => `document.querySelector('[data-task="${name}"]')?.dataset.stage`;
const done = (page: Page, name: string): Promise<void> => until(page, `${stage(name)} === 'done'`, LONG);
const said = async (page: Page, selector: string): Promise<string> => (await page.textContent(selector)) ?? '';

describe('Explore', { skip }, () => {
  let site: OpenSite;
  let link = '';
  before(async () => {
    site = await openSite();
    const page = await site.page(`#/lab?case=lesson-50&${QUIET}`);
    await page.waitForSelector('#file-brought', { state: 'attached' });
    await page.setInputFiles('#file-brought', { name: 'open.yaml', mimeType: '', buffer: Buffer.from(OPEN) });
    await until(page, '/An open garrison/.test(document.title)');
    link = `#/explore?case=open-garrison&own=${new URLSearchParams(new URL(await addressOf(page)).hash.split('?')[1]).get('own')}&${QUIET}`;
    await page.context().close();
  });
  after(() => site?.close());

  it('maps what the engine gives in Node, cell by cell, with exact numbers beside it', async () => {
    const page = await site.page(`#/explore?case=lesson-50&${QUIET}`);
    await done(page, 'the map');
    const loaded = loadCase('lesson-50');
    const sides = { x: 'surveillance.patron', y: 'belief.street' };
    const plan = { x: mapAxis(loaded.priors, sides.x, 5)!, y: mapAxis(loaded.priors, sides.y, 5)!, histories: 8 };
    const { study, runs } = mapJob(loaded, plan, 2019);
    const kept = noRuns(study);
    keepBatch(kept, openBatches(study)(runs!));
    const expected = cellsOf(plan, kept).map(({ fell, ran }) => [String(fell), String(ran)]);
    await until(
      page,
      `document.querySelector('[aria-labelledby=map] tbody tr:last-child td:nth-child(6)')?.textContent`,
      LONG,
    );
    const rows = await page.$$eval('[aria-labelledby=map] tbody tr', (all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
    assert.deepEqual(
      rows.map(([, , fell, ran]) => [fell, ran]),
      expected,
    );
    for (const [, , , , , chance] of rows) assert.match(chance!, /%$/);
    assert.match(await said(page, '[aria-labelledby=map]'), /need not agree with the lines/);
    await page.context().close();
  });

  it('stops when asked, keeps what came, and goes on from there', async () => {
    const page = await site.page(`${link}&view.explore.n=4000`);
    await done(page, 'the map');
    await until(page, `/from [1-9]/.test(document.querySelector('[data-task="the sample"]').textContent)`, LONG);
    await page.click('[aria-label="Cancel: the sample"]');
    const part = /from ([\d,]+) of 4,000 runs · stopped/.exec(await said(page, '[data-task="the sample"]'));
    assert.ok(part, await said(page, '[data-task="the sample"]'));
    await page.click('nav a:has-text("Method")');
    await page.waitForSelector('[data-place=method] h1');
    await page.click('nav a:has-text("Explore")');
    await until(page, `document.querySelector('[data-task="the sample"]')?.textContent.includes('${part[1]} of')`);
    await page.click('[aria-label="Continue: the sample"]');
    const more = `Number(/from ([\\d,]+)/.exec(document.querySelector('[data-task="the sample"]').textContent)[1].replace(',', ''))`;
    await until(page, `${more} > ${part[1]!.replace(',', '')}`, LONG);
    await page.context().close();
  });

  it('ranks, brushes and boxes with the keyboard alone, and its link gives the same screen', async () => {
    const page = await site.page(link);
    await done(page, 'the sample');
    await until(page, `/from 250 of 250/.test(document.querySelector('[aria-labelledby=boxes]').textContent)`, LONG);
    await until(page, `/from 250 of 250/.test(document.querySelector('[aria-labelledby=ranked]').textContent)`, LONG);
    assert.match(await said(page, '[aria-labelledby=ranked]'), /^What it hangs on.*(What goes with|none can be told)/s);
    assert.match(await said(page, '[data-brush]'), /^All \d+ runs are let through; \d+ of them fall\.$/);
    assert.equal(await page.getAttribute('[data-box]', 'data-box'), '-1', 'no box is picked for anybody');
    await page.focus('[aria-labelledby=lines] input[type=range]');
    for (let k = 0; k < 10; k++) await page.keyboard.press('ArrowRight');
    const brush = await said(page, '[data-brush]');
    const [, inside, all, fell] = /^(\d+) of (\d+) runs lie within, and (\d+) of these fall/.exec(brush)!.map(Number);
    assert.ok(inside! < all! && fell! <= inside!, brush);
    await page.focus('[aria-labelledby=boxes] input[type=range]');
    await page.keyboard.press('End');
    const box = await said(page, '[data-box]');
    const [, hits, falls, count] = /hold (\d+) of the (\d+) falls, and of the (\d+) runs inside/
      .exec(box.replace('holds', 'hold'))!
      .map(Number);
    assert.ok(hits! <= count! && hits! <= falls!, box);
    const other = await site.page(new URL(await addressOf(page)).hash);
    await done(other, 'the sample');
    await until(other, `document.querySelector('[data-brush]')?.textContent === ${JSON.stringify(brush)}`, LONG);
    await until(other, `document.querySelector('[data-box]')?.textContent === ${JSON.stringify(box)}`, LONG);
    await other.context().close();
    await page.context().close();
  });

  it('says how much is chance, runs rival structures beside each other, and axe finds nothing', async () => {
    const page = await site.page(link, undefined, { bypassCSP: true });
    await done(page, 'the sample');
    for (const task of ['shares of variance', 'versions of the structure']) {
      await page.click(`[data-task="${task}"] button`);
      await done(page, task);
    }
    await page.waitForSelector('[aria-labelledby=shares] table', { state: 'attached', ...SLOW });
    assert.match(await said(page, '[aria-labelledby=shares] .says'), /is chance: the same numbers, other luck/);
    assert.equal(await page.locator('[aria-labelledby=structures] tbody tr').count(), 9);
    await page.addScriptTag({ content: axe });
    await page.evaluate('for (const one of document.querySelectorAll("main details")) one.open = true');
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [320, 1440]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(500);
        assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width, `at ${width}`);
        const found = (await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map((n) => n.html.slice(0, 160)).slice(0, 3).join(" | ")))',
        )) as string[];
        assert.deepEqual(found, [], `${colorScheme} ${width}`);
      }
    await page.context().close();
  });
});
