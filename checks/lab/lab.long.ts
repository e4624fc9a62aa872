import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { addressOf, type OpenSite, openSite, skip } from './site.ts';

/** Quick enough to wait for: the small garrison, a few histories, nothing in the background. */
const SMALL = '#/lab?case=lesson-50&histories=40&view.lab.background=off';

describe('the Lab', { skip }, () => {
  let site: OpenSite;
  let page: Page;
  before(async () => {
    site = await openSite();
    page = await site.page(SMALL);
    await complete(page);
  });
  after(() => site?.close());

  it('opens already run: a sentence of the histories on the screen, a mark for each, and the force', async () => {
    const outcomes = await page.$$eval('[role=radio]', (marks) =>
      marks.map((mark) => (mark as HTMLElement).dataset.outcome),
    );
    assert.equal(outcomes.length, 40);
    const stands = outcomes.filter((outcome) => outcome === 'stands').length;
    assert.match((await page.textContent('h1'))!, new RegExp(`^In ${stands} of 40 histories the army stands`));
    assert.match((await page.textContent('.force'))!, /(Of|All) 50 members/);
    assert.equal(await page.locator('dialog[open]').count(), 0);
  });

  it('shows no number that can be moved without its grade', async () => {
    const bare = await page.$$eval('[data-path]', (controls) =>
      controls
        .filter((one) => !/^(measured|estimated|argued|assumed)$/.test(one.querySelector('.grade')?.textContent ?? ''))
        .map((one) => one.getAttribute('data-path')),
    );
    assert.deepEqual(bare, []);
    assert.ok((await page.locator('[data-path]').count()) >= 18, 'every lever is there');
  });

  it('goes back to a link that is the same byte for byte, however often', async () => {
    const links = [await addressOf(page)];
    for (const value of ['-1', '0.5', '0']) {
      await slide(page, 'surveillance.patron', value);
      links.push(await addressOf(page));
    }
    await page.selectOption('[data-path="amnesty.status"] select', 'law');
    await complete(page);
    assert.equal(new Set(links).size, 4, 'every move has an address of its own');
    for (let k = 0; k < 4; k++) await page.keyboard.press('Control+z');
    await complete(page);
    assert.equal(await addressOf(page), links[0]);
    for (let k = 0; k < 3; k++) await page.keyboard.press('Control+Shift+z');
    await complete(page);
    assert.equal(await addressOf(page), links[3]);
    for (let k = 0; k < 3; k++) await page.keyboard.press('Control+z');
    await complete(page);
    assert.equal(await addressOf(page), links[0]);
  });

  it('gives the same screen to whoever opens its link', async () => {
    await slide(page, 'surveillance.patron', '-1');
    await complete(page);
    const other = await site.page(new URL(await addressOf(page)).hash);
    await complete(other);
    for (const what of ['h1', '.force', 'main']) {
      if (what === 'main') assert.equal(await checksum(other), await checksum(page));
      else assert.equal(await other.textContent(what), await page.textContent(what));
    }
    await other.context().close();
    await page.keyboard.press('Control+z');
    await complete(page);
  });

  it('says what a change did to the same histories, and never what chance could have done', async () => {
    const before = await page.$$eval('[role=radio]', (marks) => marks.map((mark) => (mark as HTMLElement).dataset));
    const fell = (all: { outcome?: string }[]): number =>
      all.filter(({ outcome }) => !['stands', 'crushed', 'split'].includes(outcome!)).length;
    await slide(page, 'surveillance.patron', '-1');
    await complete(page);
    const now = await page.$$eval('[role=radio]', (marks) => marks.map((mark) => (mark as HTMLElement).dataset));
    const line = (await page.textContent('.line'))!;
    const moved = fell(now) - fell(before);
    if (moved === 0) assert.doesNotMatch(line, /now fall/);
    else assert.match(line, /Against before, of the same 40 histories/);
    // Three discordant histories at most are what a fair coin does one time in four.
    if (moved !== 0 && Math.abs(moved) < 5) assert.match(line, /chance could do it/);
    await page.keyboard.press('Control+z');
    await complete(page);
  });

  it('is gone through with the keyboard alone', async () => {
    const fresh = await site.page(SMALL);
    await complete(fresh);
    const seen = new Set<string>();
    for (let k = 0; k < 70; k++) {
      await fresh.keyboard.press('Tab');
      seen.add(
        await fresh.evaluate(
          () =>
            document.activeElement?.closest('[data-path],[role=radiogroup],nav,.days,.field,summary')?.className ??
            document.activeElement?.tagName ??
            '',
        ),
      );
    }
    assert.ok(seen.size >= 5, [...seen].join());
    await fresh.locator('[data-path] input[type=range]').first().focus();
    const was = await addressOf(fresh);
    await fresh.keyboard.press('ArrowRight');
    await fresh.keyboard.press('PageDown');
    assert.notEqual(await addressOf(fresh), was);
    await fresh.locator('[role=radio][aria-checked=true]').focus();
    await fresh.keyboard.press('ArrowRight');
    assert.notEqual(await fresh.getAttribute('[role=radio][aria-checked=true]', 'data-history'), '1');
    await fresh.keyboard.press('n');
    await fresh.locator('.days input[type=range]').focus();
    await fresh.keyboard.press('End');
    assert.match(await addressOf(fresh), /day=/);
    await fresh.context().close();
  });

  it('tells with a mechanism off, an act left out and another luck that these are other worlds', async () => {
    const sums = new Set([await checksum(page)]);
    await page.locator('#rooms').click();
    await page.getByLabel('surveillance', { exact: true }).uncheck();
    await complete(page);
    sums.add(await checksum(page));
    await page.fill('section:has(#luck) input >> nth=0', '7');
    await page.keyboard.press('Tab');
    await complete(page);
    sums.add(await checksum(page));
    assert.equal(sums.size, 3);
    for (let k = 0; k < 2; k++) await page.keyboard.press('Control+z');
    await complete(page);
  });

  it('keeps what it has when something cannot be run, and says why', async () => {
    const broken = await site.page(
      '#/lab?case=lesson-50&histories=10&set=amnesty.revresal%3D0.1&view.lab.background=off',
    );
    await broken.waitForSelector('.notice');
    assert.match((await broken.textContent('.notice'))!, /did you mean amnesty.reversal/);
    await broken.context().close();
  });

  it('says of a link that was bent or is older what is wrong, and shows the rest', async () => {
    const bent = await site.page(
      '#/lab?case=lesson-50&histories=10&seed=minus&model=0.0.1%2B12345678&view.lab.background=off',
    );
    await complete(bent);
    const said = (await bent.textContent('[aria-label=Notices]'))!;
    assert.match(said, /seed is “minus”/);
    assert.match(said, /made with model 0\.0\.1\+12345678/);
    const lost = await site.page('#/lab?case=nowhere-1900&histories=5&view.lab.background=off');
    await lost.waitForSelector('.notice');
    assert.match((await lost.textContent('[aria-label=Notices]'))!, /“nowhere-1900” of this link could not be opened/);
    await Promise.all([bent.context().close(), lost.context().close()]);
  });

  it('takes marks and force to paper, whichever way the force was drawn', async () => {
    const paper = await site.page(SMALL, async (context) => {
      await context.addInitScript(drawByCard);
    });
    await complete(paper);
    await paper.waitForSelector('[data-renderer=webgl]');
    await paper.emulateMedia({ media: 'print' });
    assert.equal(await paper.locator('[role=radio]:visible').count(), 40);
    assert.ok(await paper.evaluate(inkBeforePrint), 'nothing of the force is left on paper');
    await paper.context().close();
  });

  it('replaces a worker that crashes, marks what it was in, and keeps the rest', async () => {
    let bad = 1;
    const hurt = await site.page('', async (context) => {
      await context.route(/lab\.worker.*\.js/, async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        const body =
          bad-- > 0 ? `addEventListener('message', () => { throw new Error('broken on purpose'); });\n${text}` : text;
        await route.fulfill({ response, body });
      });
    });
    await hurt.goto(`${site.address}${SMALL}`);
    await hurt.waitForSelector('[role=alert]', { timeout: 60_000 });
    assert.match((await hurt.textContent('[role=alert]'))!, /replaced/);
    await complete(hurt);
    const marks = await hurt.$$eval('[role=radio]', (all) => all.map((mark) => (mark as HTMLElement).dataset.outcome));
    assert.ok(marks.filter((outcome) => outcome !== '').length >= 36, marks.join());
    await hurt.context().close();
  });
});

/** Lets a browser without a card draw as if it had one. */
function drawByCard(): void {
  const plain = HTMLCanvasElement.prototype.getContext as (...of: unknown[]) => unknown;
  HTMLCanvasElement.prototype.getContext = function (this: unknown, kind: string, options: object = {}) {
    return plain.call(this, kind, { ...options, failIfMajorPerformanceCaveat: false });
  } as typeof HTMLCanvasElement.prototype.getContext;
}

/** Whether the force is on its canvas in the moment in which a browser takes the page to paper. */
function inkBeforePrint(): boolean {
  dispatchEvent(new Event('beforeprint'));
  const drawn = document.querySelector<HTMLCanvasElement>('[data-renderer=webgl] canvas')!;
  const copy = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d')!;
  copy.drawImage(drawn, 0, 0);
  return copy.getImageData(0, 0, drawn.width, drawn.height).data.some((value) => value > 0);
}

/** Waits until every history that was asked for has come in. */
async function complete(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const { asked, arrived } = document.querySelector('main')!.dataset;
      return Number(asked) > 0 && asked === arrived;
    },
    null,
    { timeout: 120_000 },
  );
}

async function slide(page: Page, path: string, value: string): Promise<void> {
  await page.$eval(
    `[data-path="${path}"] input[type=range]`,
    (input, to) => {
      (input as HTMLInputElement).value = to;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    value,
  );
  await complete(page);
}

const checksum = async (page: Page): Promise<string> => (await page.getAttribute('main', 'data-checksum')) ?? '';
