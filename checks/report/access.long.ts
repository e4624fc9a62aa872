import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { emptyFolder, fealty } from '../../src/cli/testing/fealty.ts';
import { findChromium, launch } from '../same-bits/chromium.ts';

const executable = findChromium();
const skip = executable === undefined && 'no Chromium here: install one, or name it in CHROMIUM_PATH';

it('a report can be read by everybody: axe finds nothing, light and dark, narrow and wide', { skip }, async () => {
  const cwd = emptyFolder();
  const run = [
    '--days',
    '40',
    '--histories',
    '30',
    '--scale',
    '400',
    '--set',
    'surveillance.patron=-1',
    '--quiet',
    '--json',
  ];
  const { html } = JSON.parse((await fealty(['report', 'venezuela-2019', ...run], { cwd })).out);
  const three = ['--with', '--without surveillance', '--with', '--without council'];
  await fealty(['compare', 'lesson-50', ...three, '--days', '40', '--histories', '30', '--file', 'three.duckdb'], {
    cwd,
  });
  const compared = JSON.parse((await fealty(['report', 'three.duckdb', '--json'], { cwd })).out).html;
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await launch(executable!);
  try {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [written, width] of [
        [html, 320],
        [html, 1440],
        [compared, 320],
      ]) {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        const page = await context.newPage();
        const requests: string[] = [];
        page.on('request', (request) => requests.push(request.url()));
        await page.goto(pathToFileURL(join(cwd, written)).href);
        assert.equal(requests.length, 1, requests.join());
        assert.ok(
          Number(await page.evaluate('document.documentElement.scrollWidth')) <= width,
          'nothing wider than the screen',
        );
        await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
        await page.addScriptTag({ content: axe });
        const found = (await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map((n) => n.html).slice(0, 3).join(" ")))',
        )) as string[];
        assert.deepEqual(found, [], `${written} ${colorScheme} ${width}`);
        await context.close();
      }
  } finally {
    await browser.close();
  }
});
