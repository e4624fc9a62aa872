import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';
import { type Opening, packOpening, readOpening } from '../../src/web/library/opening.ts';
import { answered, type OpenSite, openSite, skip } from './site.ts';

const FIRST = '#/lab?view.lab.background=off';

describe('what the lab opens with', { skip }, () => {
  let site: OpenSite;
  let checksum: string;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('is there before anything was lived through, and is lived through all the same', async () => {
    const page = await site.page(FIRST);
    await page.waitForSelector('main:not([data-checksum=""])');
    assert.equal(await page.getAttribute('main', 'data-borrowed'), '100');
    assert.match((await page.textContent('h1'))!, /of 100 histories/);
    const kept = await page.getAttribute('main', 'data-checksum');
    checksum = await answered(page);
    assert.equal(checksum, kept);
    assert.match((await page.textContent('main'))!, /and again in your browser: the same to the last bit/);
    await page.context().close();
  });

  it('says of a browser that comes to other digits that it does, and shows them', async () => {
    const page = await site.page(FIRST, (context) => bend(context, bendOneBit));
    assert.equal(await answered(page), checksum);
    assert.match((await page.textContent('[role=alert]'))!, /comes to other digits/);
    await page.context().close();
  });

  for (const [what, bent] of [
    ['damaged', () => Buffer.from('no opening')],
    ['of another engine', (file: Buffer) => rewritten(file, (opening) => ({ ...opening, engine: 'another' }))],
  ] as const) {
    it(`is lived through from the start where what was kept is ${what}`, async () => {
      const page = await site.page(FIRST, (context) => bend(context, bent));
      assert.equal(await answered(page), checksum);
      assert.doesNotMatch((await page.textContent('main'))!, /again in your browser/);
      assert.equal(await page.locator('[role=alert]').count(), 0);
      await page.context().close();
    });
  }
});

async function bend(context: BrowserContext, how: (file: Buffer) => Buffer): Promise<void> {
  await context.route('**/data/opening.bin', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: how(await response.body()) });
  });
}

const bendOneBit = (file: Buffer): Buffer =>
  rewritten(file, (opening) => {
    const [first] = opening.seen;
    if (first?.ran) new Uint8Array(first.mobilised.buffer)[9]! ^= 1;
    return opening;
  });

function rewritten(file: Buffer, change: (opening: Opening) => Opening): Buffer {
  return gzipSync(packOpening(change(readOpening(gunzipSync(file)))));
}
