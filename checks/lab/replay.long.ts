import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { readReplay } from '../../src/experiments/replay/file.ts';
import { type OpenSite, openSite, skip } from './site.ts';
import { until } from './until.ts';

const LAB = '#/lab?case=lesson-50&set=amnesty.reward%3D2&histories=10&history=6&view.lab.background=off';

describe('a history as a file', { skip }, () => {
  let site: OpenSite;
  let page: Page;
  let saved = Buffer.of();
  before(async () => {
    site = await openSite();
    page = await site.page(LAB);
    await page.waitForSelector('[data-save-replay]:not([disabled])');
  });
  after(() => site?.close());
  const bring = (buffer: Buffer): Promise<void> =>
    page.setInputFiles('#file-brought', { name: 'kept.fealty', mimeType: '', buffer });

  it('is saved from the Lab, small, and holds the history that is drawn', async () => {
    const waiting = page.waitForEvent('download');
    await page.click('[data-save-replay]');
    const download = await waiting;
    assert.equal(download.suggestedFilename(), 'lesson-50-seed-2019-history-6.fealty');
    saved = readFileSync((await download.path())!);
    assert.ok(saved.length < 8000, `${saved.length} bytes`);
    const { about, record } = readReplay(new Uint8Array(gunzipSync(saved)));
    assert.equal(record.history, 6);
    assert.deepEqual(about.differences, ['--set amnesty.reward=2']);
  });
  it('is opened by whoever drops it, and says that it is a file and who lived it', async () => {
    await page.goto(`${site.address}#/claims`);
    await bring(saved);
    await until(page, `document.querySelector('[data-place=replay] [data-end]')`);
    const told = (await page.textContent('[data-place=replay]'))!;
    assert.match(told, /You are looking at a file/);
    assert.match(told, /History 6 of A garrison of fifty, seed 2019, at its true size, with --set amnesty\.reward=2\./);
    assert.match(told, /Lived by model .*, which is the one here/);
  });
  it('is scrubbed evening by evening, with the keyboard', async () => {
    const evening = (): Promise<string | null> => page.textContent('[data-evening]');
    await page.getByRole('button', { name: 'Next evening on which somebody changes' }).click();
    const first = await evening();
    assert.match(first!, /^Day \d+, \d+ January 2001: .* of strength mobilised, index/);
    await page.focus('input[type=range]');
    await page.keyboard.press('ArrowRight');
    assert.notEqual(await evening(), first);
    await page.keyboard.press('End');
    assert.match((await page.textContent('.force'))!, /Of 50 members/);
  });
  it('is lived again in the Lab, the same', async () => {
    await page.getByRole('button', { name: 'Live it again in the lab' }).click();
    await until(
      page,
      'location.hash.includes("#/lab") && location.hash.includes("history=6") && location.hash.includes("reward%3D2")',
    );
    await page.waitForSelector('[data-save-replay]:not([disabled])');
    const waiting = page.waitForEvent('download');
    await page.click('[data-save-replay]');
    const again = readFileSync((await (await waiting).path())!);
    assert.deepEqual(readReplay(new Uint8Array(gunzipSync(again))), readReplay(new Uint8Array(gunzipSync(saved))));
  });
  it('is refused where it is damaged, and what was open stays', async () => {
    const body = gunzipSync(saved);
    body[400]! ^= 4;
    for (const [buffer, says] of [
      [saved.subarray(0, 500), /damaged or incomplete/],
      [body, /its check sum does not fit/],
    ] as const) {
      await bring(buffer);
      await until(page, `document.querySelector('[data-refusal]')?.textContent.match(${says})`);
    }
    assert.match(String(await page.evaluate('location.hash')), /^#\/lab/);
  });
});
