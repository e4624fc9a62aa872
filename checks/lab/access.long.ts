import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { PLACES } from '../../src/web/state/ask.ts';
import { type OpenSite, openSite, skip } from './site.ts';

const WIDTHS = [320, 768, 1440];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Enough of a case that every place has something to show, and little enough that it is soon there. */
const ASKED =
  'case=lesson-50&histories=20&history=6&day=20&member=4&pin=0&0.set=amnesty.status%3Dlaw&view.lab.background=off';

describe('every place can be used by everybody', { skip }, () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  for (const place of PLACES)
    for (const colorScheme of ['light', 'dark'] as const)
      it(`${place}, ${colorScheme}: axe finds nothing and nothing is wider than the screen`, async () => {
        const page = await site.page(`#/${place}?${ASKED}`, undefined, { colorScheme, bypassCSP: true });
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(1500);
        await page.addScriptTag({ content: axe });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          await page.waitForTimeout(300);
          assert.ok(
            Number(await page.evaluate('document.documentElement.scrollWidth')) <= width,
            `${place} at ${width}`,
          );
          const found = (await page.evaluate(
            'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map((n) => n.html.slice(0, 160)).slice(0, 3).join(" | ")))',
          )) as string[];
          assert.deepEqual(found, [], `${place} ${colorScheme} ${width}`);
        }
        await page.context().close();
      });
});
