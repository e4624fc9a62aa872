// Photographs every place of the lab for the documents: light and dark, on a desk and on a phone.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSite } from '../checks/lab/site.ts';
import { PLACES, type Place } from '../src/web/state/ask.ts';

const folder = fileURLToPath(new URL('./lab', import.meta.url));
const SIZES = { desk: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } } as const;
const PATRON = 'set=surveillance.patron%3D-1';
/** What each place is shown with, so that there is something to see. */
const ASKED: Readonly<Partial<Record<Place, string>>> = {
  lab: `${PATRON}&day=60`,
  compare: `${PATRON}&pin=0&pin=1&1.${PATRON}`,
  officer: 'case=lesson-50&history=6&day=20&member=4',
  tell: PATRON,
  edit: 'case=lesson-50',
  class: 'case=lesson-50&history=6&day=20',
};
const PATIENCE = 90_000;

mkdirSync(folder, { recursive: true });
const site = await openSite();
for (const [size, viewport] of Object.entries(SIZES))
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await site.page('', undefined, { viewport, colorScheme });
    for (const place of process.argv.slice(2).length > 0 ? (process.argv.slice(2) as Place[]) : PLACES) {
      await page.goto(`${site.address}#/${place}?${ASKED[place] ?? ''}&view.lab.background=off`);
      await page.reload();
      await page.waitForFunction(() => document.querySelector('main')?.dataset.checksum, null, { timeout: PATIENCE });
      await page.waitForTimeout(6000);
      await page.screenshot({
        path: `${folder}/${place}-${size}-${colorScheme}.jpg`,
        type: 'jpeg',
        quality: 72,
        fullPage: place === 'lab' && size === 'desk',
      });
    }
    await page.context().close();
  }
await site.close();
