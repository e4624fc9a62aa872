import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type Served, serveSite } from '../../src/cli/lab/serve.ts';
import { siteFolder } from '../../src/cli/lab/site-folder.ts';
import { emptyFolder } from '../../src/cli/testing/fealty.ts';
import { findChromium, launch } from '../same-bits/chromium.ts';
import { answered, skip } from './site.ts';

const link = (name: string): string => `?${name}#/lab?case=${name}&histories=5&view.lab.background=off`;

describe('the lab without a network', { skip }, () => {
  let browser: Browser;
  let folder: string;
  let served: Served;
  before(async () => {
    folder = await siteFolder();
    served = await serveSite(folder, { host: '127.0.0.1', port: 0 });
    browser = await launch(findChromium()!);
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  it('opens again, isolated, with a case that was not looked at before; then gives way to a new version', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${served.address}${link('lesson-50')}`);
    const checksum = await answered(page);
    await controlled(page);
    const [kept] = await keptVersions(page);

    await context.setOffline(true);
    await served.close();
    await page.reload();
    assert.equal(await answered(page), checksum);
    assert.equal(await page.evaluate(() => globalThis.crossOriginIsolated), true);
    await page.goto(`${served.address}${link('sudan-2019')}`);
    assert.notEqual(await answered(page), checksum);
    await page.goto(`${served.address}index.html${link('lesson-50').replace('#/lab', '#/claims')}`);
    await page.waitForSelector('main[data-place=claims] h1, main[data-place=claims] h2');

    await context.setOffline(false);
    served = await serveSite(nextVersion(folder), { host: '127.0.0.1', port: Number(new URL(served.address).port) });
    await page.goto(`${served.address}${link('lesson-50')}`);
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await page.close();
    const later = await context.newPage();
    await later.goto(`${served.address}${link('lesson-50')}`);
    await answered(later);
    await later.waitForFunction(
      async (before) => {
        const names = await caches.keys();
        return names.length === 1 && names[0] !== before;
      },
      kept,
      { timeout: 30_000 },
    );
    await context.close();
  });
});

/** Waits until everything is kept and the page is looked after. */
async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, {
    timeout: 30_000,
  });
}

const keptVersions = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

/** The same site, as if built from something newer. */
function nextVersion(folder: string): string {
  const next = join(emptyFolder(), 'site');
  cpSync(folder, next, { recursive: true });
  const worker = join(next, 'sw.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/version = "\w+"/, 'version = "next"'));
  return next;
}
