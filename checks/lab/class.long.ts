import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { sheetOf } from '../../src/experiments/lesson/sheet.ts';
import { drawValues, loadCase } from '../../src/scenario/index.ts';
import { type OpenSite, openSite, skip } from './site.ts';
import { until } from './until.ts';

const README = readFileSync(new URL('../../library/cases/lesson-50/README.md', import.meta.url), 'utf8');
const AT = (day: number, more = ''): string =>
  `#/class?case=lesson-50&histories=1&view.class.day=${day}&view.lab.background=off${more}`;

describe('the garrison in class', { skip }, () => {
  let site: OpenSite;
  let page: Page;
  before(async () => {
    site = await openSite();
    page = await site.page(AT(20));
    await page.waitForSelector('[data-member="4"]');
  });
  after(() => site?.close());
  const text = async (selector: string): Promise<string> => (await page.textContent(selector)) ?? '';

  it('shows all fifty on the evening that the lesson works out, as its table has them', async () => {
    assert.equal(await page.locator('[data-member]').count(), 50);
    assert.equal(await page.getAttribute('[data-member="4"]', 'data-conduct'), 'withholds');
    await until(page, `document.querySelector('[data-member="4"]').textContent.includes('sees 0.186')`);
    assert.match(await text('[data-member="4"]'), /withholds.*sees 0\.186.*from 0\.153/s);
    const row = README.split('\n').find((line) => line.startsWith('| 20 | 0.307'))!;
    const [street, mobilised] = row
      .split('|')
      .slice(2, 4)
      .map((cell) => cell.trim());
    assert.match(await text('[data-evening]'), new RegExp(`street ${street}, mobilised ${mobilised} of strength`));
    const withhold = await page.locator('[data-conduct=withholds]').count();
    const told = row
      .split('|')[5]!
      .trim()
      .split(' ')
      .reduce((sum, one) => sum + Number(one), 0);
    assert.equal(withhold, told);
  });
  it('says who changed and why, in the words of an explanation', async () => {
    await until(
      page,
      `/He reconsiders and withholds from this evening/.test(document.querySelector('[data-changes] li')?.textContent)`,
    );
    assert.match(await text('[data-changes]'), /If .* had been .* instead of .*, he would have served/);
  });
  it('goes on and back by a day with the keyboard', async () => {
    await page.focus('[data-later]');
    await page.keyboard.press('Enter');
    await until(page, `/^Day 21/.test(document.querySelector('[data-evening]').textContent)`);
    await page.focus('input[type=range]');
    await page.keyboard.press('ArrowLeft');
    await until(page, `/^Day 20/.test(document.querySelector('[data-evening]').textContent)`);
    await until(page, `/view\\.class\\.day=20/.test(location.hash)`);
  });
  it('answers its questions from the history that is followed', async () => {
    await until(page, `document.querySelectorAll('[data-answer]').length === 6`);
    const answers = await page.locator('[data-answer]').allTextContents();
    assert.ok(
      answers.some((answer) => /On day 27\. Who decides to turn plots first/.test(answer)),
      answers.join(' / '),
    );
    assert.ok(answers.includes('The one on the staff, on day 26.'), answers.join(' / '));
    assert.ok(answers.includes('Without the call it stands. Without the march it stands.'), answers.join(' / '));
  });
  it('prints a blank sheet, and the answers on a page of their own', async () => {
    const { scenario, priors } = loadCase('lesson-50');
    const sheet = sheetOf({ scenario, values: drawValues(priors, 2019, 6), seed: 2019, history: 6 }, 4, 20)!;
    await page.waitForSelector('[data-paper]', { state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const [blank, answers] = await page.locator('[data-paper]').allInnerTexts();
    assert.equal(await page.locator('.screen').isVisible(), false);
    for (const { arithmetic, to } of sheet.terms) {
      assert.ok(answers!.includes(arithmetic) && answers!.includes(to), arithmetic);
      assert.ok(arithmetic.length < 8 || !blank!.includes(arithmetic), arithmetic);
    }
    for (const [name, value] of sheet.given) assert.ok(blank!.includes(name) && blank!.includes(value), name);
    assert.match(answers!, /So he: withhold/);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages === 2, `${pages} pages`);
    await page.emulateMedia({ media: 'screen' });
  });
  it('keeps the end out of sight until it is asked for', async () => {
    await page.goto(`${site.address}${AT(12, '&view.class.predict=on')}`);
    await until(page, `document.querySelector('[data-end]')?.textContent.includes('out of sight')`);
    assert.doesNotMatch(await text('main'), /falls on day|command withdraws|strength, 0\.420/);
    assert.equal(await page.getAttribute('input[type=range]', 'max'), '12');
    await page.check('input[value=stands]');
    await page.getByRole('button', { name: 'Show how it ends' }).click();
    assert.match(
      await text('[data-end]'),
      /It falls on day 28: the command withdraws together\. You said that it stands\./,
    );
  });
  it('follows another world, or another history', async () => {
    await page.getByLabel('Predict first').uncheck();
    await page.selectOption('select', 'call');
    await until(page, `document.querySelector('[data-end]')?.textContent.includes('stands')`);
    await until(page, `/view\\.class\\.world=call/.test(location.hash)`);
  });
});
