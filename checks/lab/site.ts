import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { serveSite } from '../../src/cli/lab/serve.ts';
import { siteFolder } from '../../src/cli/lab/site-folder.ts';
import { findChromium, launch } from '../same-bits/chromium.ts';

const executable = findChromium();

/** Why there is nothing to test with, or false. */
export const skip = executable === undefined && 'no Chromium here: install one, or name it in CHROMIUM_PATH';

/** The built lab, served as `fealty lab` does, and a browser. */
export interface OpenSite {
  /** With a slash at the end. */
  readonly address: string;
  readonly browser: Browser;
  /** A page in a context of its own, at an address such as `#/lab`; nowhere where it is empty. */
  page(
    hash: string,
    before?: (context: BrowserContext) => Promise<void>,
    options?: BrowserContextOptions,
  ): Promise<Page>;
  close(): Promise<void>;
}

/** Opens the lab; it is built first where it is missing or stale. */
export async function openSite(): Promise<OpenSite> {
  const served = await serveSite(await siteFolder(), { host: '127.0.0.1', port: 0 });
  const browser = await launch(executable!);
  return {
    address: served.address,
    browser,
    async page(hash, before, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        // What is routed or counted in a test is to come from the server.
        serviceWorkers: 'block',
        ...options,
      });
      await before?.(context);
      const page = await context.newPage();
      if (hash !== '') await page.goto(`${served.address}${hash}`);
      return page;
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** Waits until every history that was asked for was lived through here, and returns the checksum of all of them. */
export async function answered(page: Page): Promise<string> {
  await page.waitForSelector('main[data-borrowed="0"]:not([data-checksum=""])', { timeout: 120_000 });
  return (await page.getAttribute('main', 'data-checksum')) ?? '';
}

/** Longer than the address takes to follow what is on the screen, in milliseconds. */
const FOLLOWS_WITHIN = 500;

/** The address of a page once it has followed what is on the screen. */
export async function addressOf(page: Page): Promise<string> {
  await page.waitForTimeout(FOLLOWS_WITHIN);
  return page.url();
}
