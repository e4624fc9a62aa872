import { availableParallelism, cpus, loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { findChromium, launch } from '../../checks/same-bits/chromium.ts';
import { serveSite } from '../../src/cli/lab/serve.ts';
import { type Move, move } from './moves.ts';

/** Moved in turn, so that no move is one that was made before; each within the range of its lever. */
const MOVED = [
  { path: 'surveillance.informants', from: 0.04, to: 0.19 },
  { path: 'amnesty.fate', from: 0.1, to: 0.95 },
] as const;
const GOALS = { shown: 33, first: 100, all: 200, open: 1500, scriptKb: 150 } as const;

export interface LabFigures {
  readonly machine: string;
  readonly cores: number;
  readonly load: number;
  readonly workers: number;
  readonly moves: readonly Move[];
  /** Cold opens of the address alone, and of a link with a difference, for which nothing was kept. */
  readonly opens: readonly Open[];
  readonly links: readonly Open[];
  /** Script that is fetched before the first run, gzipped. */
  readonly scriptKb: number;
}

/** Milliseconds from the request to the first sentence, to all histories, and until all were lived through here. */
interface Open {
  readonly sentence: number;
  readonly all: number;
  readonly own: number;
}

/** Drives the page of a built site in Chromium: cold opens, then levers moved one after the other. */
export async function benchLab(folder: string, rounds: number, note: (text: string) => void): Promise<LabFigures> {
  const executable = findChromium();
  if (executable === undefined) throw new Error('no Chromium here: install one, or name it in CHROMIUM_PATH');
  const load = loadavg()[0]!;
  const served = await serveSite(folder, { host: '127.0.0.1', port: 0 });
  const browser = await launch(executable);
  try {
    const opens: Open[] = [];
    const links: Open[] = [];
    for (let k = 0; k < 5; k++) {
      opens.push(await coldOpen(browser, served.address + QUIETLY, note));
      links.push(await coldOpen(browser, served.address + ASKED, note));
    }
    const { moves, workers, scriptKb } = await movesOf(browser, served.address, rounds, note);
    const [cpu] = cpus();
    return { machine: cpu?.model ?? '', cores: availableParallelism(), load, workers, moves, opens, links, scriptKb };
  } finally {
    await browser.close();
    await served.close();
  }
}

const QUIETLY = '#/lab?view.lab.background=off';
const ASKED = '#/lab?set=surveillance.informants%3D0.07&view.lab.background=off';
const DONE = 'main:not([data-checksum=""])';

async function coldOpen(browser: Browser, address: string, note: (text: string) => void): Promise<Open> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  const said = await page.waitForFunction(firstSentence, null, { polling: 'raf' });
  const sentence = performance.now() - began;
  const complete = (await said.jsonValue()) === 'complete';
  if (!complete) await page.waitForSelector(DONE, { timeout: 120_000 });
  // Where all came with the sentence, they did so in one frame.
  const all = complete ? sentence : performance.now() - began;
  await page.waitForSelector(`${DONE}[data-borrowed="0"]`, { timeout: 120_000 });
  const own = performance.now() - began;
  const [told, came, lived] = [sentence, all, own].map(Math.round);
  note(`cold open: sentence after ${told} ms, all histories after ${came} ms, lived through here after ${lived} ms`);
  await context.close();
  return { sentence, all, own };
}

/** What a page says when a sentence is on it: whether all of its histories are there. */
function firstSentence(): 'complete' | 'begun' | false {
  const { arrived, asked, checksum } = document.querySelector('main')?.dataset ?? {};
  if (!(Number(arrived) > 0)) return false;
  return arrived === asked && checksum !== '' ? 'complete' : 'begun';
}

async function movesOf(browser: Browser, address: string, rounds: number, note: (text: string) => void) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  // Every worker asks for the same script, which travels once.
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '') && !scripts.has(response.url()))
      scripts.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
  });
  await page.goto(`${address}${QUIETLY}`);
  await page.waitForSelector(`${DONE}[data-borrowed="0"]`, { timeout: 120_000 });
  const scriptKb = (await Promise.all(scripts.values())).reduce((sum, bytes) => sum + bytes, 0) / 1024;
  const moves: Move[] = [];
  for (let k = 0; k < rounds; k++) {
    const { path, from, to } = MOVED[k % MOVED.length]!;
    moves.push(await move(page, path, from + (to - from) * ((k * 0.618034) % 1)));
    note(`move ${k + 1} of ${rounds}: ${Math.round(moves.at(-1)!.all)} ms`);
  }
  const workers = page.workers().length;
  await context.close();
  return { moves, workers, scriptKb };
}

/** The figures for people, each beside its goal. */
export function reportLab({ machine, cores, load, workers, moves, opens, links, scriptKb }: LabFigures): string[] {
  const row = (name: string, values: readonly number[], goal?: number): string =>
    `${name.padEnd(56)} p50 ${ms(quantile(values, 0.5))}  p95 ${ms(quantile(values, 0.95))}${goal ? `  goal ${goal} ms` : ''}`;
  return [
    `The lab in headless Chromium on ${machine}, ${cores} cores, load ${load.toFixed(1)} before; ${workers} workers; ${moves.length} moves of a lever`,
    row(
      'lever to the history that is drawn',
      moves.map(({ shown }) => shown),
      GOALS.shown,
    ),
    row(
      'lever to the first 32 dots',
      moves.map(({ first }) => first),
      GOALS.first,
    ),
    row(
      'lever to all dots and the sentence',
      moves.map(({ all }) => all),
      GOALS.all,
    ),
    row(
      'cold open to the first sentence',
      opens.map(({ sentence }) => sentence),
      GOALS.open,
    ),
    row(
      'cold open to all histories, as kept by the build',
      opens.map(({ all }) => all),
    ),
    row(
      'cold open until all were lived through again here',
      opens.map(({ own }) => own),
    ),
    row(
      'cold open of a link with a difference, to the sentence',
      links.map(({ sentence }) => sentence),
      GOALS.open,
    ),
    row(
      'cold open of a link with a difference, to all',
      links.map(({ all }) => all),
    ),
    `${'script before the first run, workers among it'.padEnd(56)} ${scriptKb.toFixed(0)} kB gzip  goal ${GOALS.scriptKb} kB`,
  ];
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

const ms = (value: number): string => `${Math.round(value)} ms`.padStart(9);
