import { setTimeout as later } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Waits until an expression holds on a page, asked from outside: the page itself allows no evaluation of text. */
export async function until(page: Page, expression: string, limit = 60_000): Promise<void> {
  const last = performance.now() + limit;
  while (!(await page.evaluate(`Boolean(${expression})`).catch(() => false))) {
    if (performance.now() > last) throw new Error(`not so within ${limit} ms: ${expression}`);
    await later(50);
  }
}
