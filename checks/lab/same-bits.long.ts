import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { resident } from '../../src/cli/testing/resident.ts';
import { answered, type OpenSite, openSite, skip } from './site.ts';

const HISTORIES = 20;
/** The case, and the scale that the lab takes for it. */
const CASES = { 'lesson-50': 1, 'venezuela-2019': 100 } as const;
const ask = resident();

interface Terminal {
  readonly checksum: string;
  readonly outcomes: Readonly<Record<string, number>>;
}

describe('the lab shows the histories of the terminal, bit for bit', { skip }, () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  for (const [name, scale] of Object.entries(CASES)) {
    const link = `#/lab?case=${name}&histories=${HISTORIES}&view.lab.background=off`;
    it(`${name}, with workers that share memory and with workers that are sent messages`, async () => {
      const words = ['run', name, '--histories', `${HISTORIES}`, '--seed', '2019', '--scale', `${scale}`, '--json'];
      const terminal = JSON.parse((await ask(words)).out) as Terminal;
      const isolated = await site.page(link);
      const plain = await site.page(link, withoutIsolation);
      for (const page of [isolated, plain]) {
        assert.equal(await answered(page), terminal.checksum);
        assert.deepEqual(await outcomesOn(page), occurring(terminal.outcomes));
      }
      assert.deepEqual([await isIsolated(isolated), await isIsolated(plain)], [true, false]);
      assert.equal(await isolated.locator('footer [data-not-isolated]').count(), 0);
      assert.match((await plain.textContent('footer [data-not-isolated]'))!, /The answers are the same/);
      await Promise.all([isolated.context().close(), plain.context().close()]);
    });
  }
});

/** A host that serves files and sets no headers of its own. */
async function withoutIsolation(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    const all = Object.entries(response.headers()).filter(([name]) => !name.startsWith('cross-origin-'));
    await route.fulfill({ response, headers: Object.fromEntries(all) });
  });
}

const isIsolated = (page: Page): Promise<boolean> => page.evaluate(() => globalThis.crossOriginIsolated);

async function outcomesOn(page: Page): Promise<Record<string, number>> {
  const names = await page
    .locator('[role=radio][data-outcome]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-outcome') ?? ''));
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function occurring(outcomes: Terminal['outcomes']): Record<string, number> {
  return Object.fromEntries(Object.entries(outcomes).filter(([, count]) => count > 0));
}
