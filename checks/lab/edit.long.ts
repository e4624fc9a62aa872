import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { caseFile } from '../../src/scenario/library.ts';
import { GARRISON } from '../../src/scenario/testing/garrison.ts';
import { type OpenSite, openSite, skip } from './site.ts';
import { until } from './until.ts';

const QUIET = 'histories=20&view.lab.background=off';
const LESSON = readFileSync(caseFile('lesson-50')!, 'utf8');
/** A case that somebody brings: the lesson under another name. */
const BROUGHT = LESSON.replace('name: lesson-50', 'name: my-garrison').replace(
  'A garrison of fifty',
  'My own garrison',
);

/** Chooses a file as a person would. */
function bring(page: Page, name: string, content: string | Buffer): Promise<void> {
  return page.setInputFiles('#file-brought', { name, mimeType: '', buffer: Buffer.from(content) });
}

describe('a file that is brought', { skip }, () => {
  let site: OpenSite;
  let page: Page;
  before(async () => {
    site = await openSite();
    page = await site.page(`#/lab?case=lesson-50&${QUIET}`);
    await page.waitForSelector('h1');
  });
  after(() => site?.close());
  const title = (wanted: RegExp): Promise<unknown> => until(page, `${wanted}.test(document.title)`);

  it('is opened where it is a case, and its link opens it again, also after a reload', async () => {
    await bring(page, 'mine.yaml', BROUGHT);
    await title(/My own garrison/);
    const link = await page.evaluate('location.href');
    assert.match(String(link), /case=my-garrison&own=/);
    await page.reload();
    await title(/My own garrison/);
    assert.equal(await page.evaluate('location.href'), link);
  });
  it('is opened where it is dropped or pasted, too', async () => {
    for (const how of ['drop', 'paste']) {
      const named = BROUGHT.replace('My own garrison', `Brought by ${how}`);
      await page.evaluate(
        `(([how, text]) => {
          const data = new DataTransfer();
          if (how === 'drop') data.items.add(new File([text], 'a.yaml')); else data.setData('text/plain', text);
          const options = { bubbles: true, cancelable: true };
          const event = how === 'drop' ? new DragEvent('drop', { ...options, dataTransfer: data }) : new ClipboardEvent('paste', { ...options, clipboardData: data });
          document.querySelector('main').dispatchEvent(event);
        })(${JSON.stringify([how, named])})`,
      );
      await title(new RegExp(`Brought by ${how}`));
    }
  });
  it('is refused with a reason where it is none, and nothing is lost', async () => {
    const link = await page.evaluate('location.href');
    const wrong: [string, string | Buffer, RegExp][] = [
      ['huge.yaml', Buffer.alloc(2_000_001, 'a'), /it has 2,000,001 bytes, and the lab reads at most 2,000,000/],
      ['picture.png', Buffer.from([137, 80, 78, 71, 0, 1, 2]), /a binary file/],
      ['latin.yaml', Buffer.from([0x6e, 0xe4, 0x68]), /no UTF-8/],
      ['empty.yaml', '', /nothing in it/],
      ['broken.yaml', 'format: 1\nname: [', /is wrong with it/],
      ['packed.gz', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), /damaged or incomplete/],
      ['half.fealty', 'fealty replay\nand nothing', /has format 97; this lab reads format 1/],
    ];
    for (const [name, content, says] of wrong) {
      await bring(page, name, content);
      await until(page, `document.querySelector('[data-refusal]')?.textContent.match(${says})`);
      assert.match((await page.textContent('[data-refusal]'))!, /What was open is as it was\./);
    }
    assert.equal(await page.evaluate('location.href'), link);
  });
  it('is refused with every fault: line, column, path, found, expected and the nearest right answer', async () => {
    await bring(
      page,
      'faulty.yaml',
      BROUGHT.replace('staffFactor', 'stafFactor').replace('status: {value: law', 'status: {value: lew'),
    );
    await until(page, `document.querySelectorAll('[data-refusal] tbody tr').length === 2`);
    const rows = await page.locator('[data-refusal] tbody tr').allInnerTexts();
    assert.match(
      rows[0]!,
      /^21:5\s+parameters\.force\.stafFactor\s+unknown key "stafFactor"\s+.*did you mean staffFactor\?/s,
    );
    assert.match(rows[1]!, /parameters\.amnesty\.status\.value\s+"lew"\s+.*did you mean law\?/s);
    await page.getByRole('button', { name: 'Mend it in the editor' }).click();
    await until(page, `document.querySelector('textarea')?.value.includes('stafFactor')`);
  });
  it('makes a link that is said to be long where it is, and still works', async () => {
    const words = Array.from({ length: 4000 }, (_, k) => ((k * 2654435761) % 2 ** 32).toString(36)).join(' ');
    await bring(
      page,
      'long.yaml',
      BROUGHT.replace('My own garrison', 'A long case').replace('with pencil and paper.', words),
    );
    await title(/A long case/);
    await page
      .getByText('Some programs cut links', { exact: false })
      .or(page.getByText('some programs cut links'))
      .first()
      .waitFor();
    await page.reload();
    await title(/A long case/);
  });
});

describe('the editor', { skip }, () => {
  let site: OpenSite;
  let page: Page;
  before(async () => {
    site = await openSite();
    page = await site.page(`#/edit?case=lesson-50&${QUIET}`);
    await page.waitForSelector('[data-faults="0"]');
  });
  after(() => site?.close());
  const text = (): Promise<string> => page.inputValue('textarea');

  it('starts from the text of the case that is open', async () => assert.ok((await text()) === LESSON));
  it('says what is wrong while one types, and jumps to the line', async () => {
    await page.fill('textarea', LESSON.replace('attention: {value: 1', 'attention: {value: 7'));
    await page.waitForSelector('[data-faults="1"]');
    assert.match(
      (await page.textContent('[data-faults] tbody'))!,
      /parameters\.decision\.attention\.value\s*7\s*a number from 0.01 to 1/,
    );
    await page.click('[data-faults] tbody button');
    const line = await page.evaluate(
      '(() => { const { value, selectionStart } = document.querySelector("textarea"); return value.slice(0, selectionStart).split("\\n").length; })()',
    );
    assert.equal(line, LESSON.split('\n').findIndex((one) => one.includes('attention:')) + 1);
    await page.waitForSelector('[data-help^="parameters.decision.attention"]');
    assert.match((await page.textContent('[data-help]'))!, /Where an analyst would look/);
  });
  it('keeps a draft over a reload until it is discarded', async () => {
    await page.reload();
    await page.waitForSelector('[data-faults="1"]');
    assert.match(await text(), /attention: \{value: 7/);
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await page.waitForSelector('[data-faults="0"]');
    assert.ok((await text()) === LESSON);
    await page.reload();
    await page.waitForSelector('[data-faults="0"]');
    assert.ok((await text()) === LESSON);
  });
  it('puts a parameter in with a place for its grounds, which can be undone with the keys of the browser', async () => {
    await page.fill('input[type=search]', 'purged commanders share moved');
    await page.fill('input[type=search]', 'response.purgeShare');
    await page.getByRole('button', { name: /^Insert response\.purgeShare/ }).click();
    await until(
      page,
      `/purgeShare: \\{value: .*, grade: assumed, why: ""\\}/.test(document.querySelector('textarea').value)`,
    );
    await page.waitForSelector('[data-faults="1"]');
    await page.keyboard.type('We do not know.');
    await page.waitForSelector('[data-faults="0"]');
    assert.match(
      await text(),
      /arrestRate.*\n {4}purgeShare: \{value: [\d.]+, grade: assumed, why: "We do not know\."\}\n/,
    );
    for (let k = 0; k < 8 && (await text()).includes('purgeShare'); k++) await page.keyboard.press('Control+z');
    assert.ok(!(await text()).includes('purgeShare'));
  });
  it('runs what is written, and saves it', async () => {
    await page.fill(
      'textarea',
      GARRISON.replaceAll('[sources/book]', '[sources/iiss-military-balance-2019]').replace(
        'title: A garrison',
        'title: Written here',
      ),
    );
    await page.waitForSelector('[data-faults="0"]');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    assert.equal((await download).suggestedFilename(), 'garrison.yaml');
    await page.focus('textarea');
    await page.keyboard.press('Control+Enter');
    await until(page, '/^Lab · Written here/.test(document.title)');
    await page.goto(`${await page.evaluate('location.href')}`.replace('#/lab', '#/edit'));
    await until(page, `document.querySelector('textarea')?.value.includes('Written here')`);
    assert.equal(await page.getAttribute('[data-draft]', 'data-draft'), 'false');
  });
  it('gives the schema to an editor of one’s own', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the JSON Schema' }).click();
    assert.equal((await download).suggestedFilename(), 'case.schema.json');
  });
});
