import type { Page } from 'playwright-core';

/** Milliseconds from a move of a lever to what the page shows for it; each at the first frame that shows it. */
export interface Move {
  readonly shown: number;
  readonly first: number;
  readonly all: number;
}

/** The dots that are wanted first. */
const FIRST = 32;

/**
 * Moves one lever of the page to a value as a hand on the slider does, and waits until all of it is drawn. The clock is
 * the page's own and starts with the event.
 */
export function move(page: Page, path: string, value: number): Promise<Move> {
  return page.evaluate(
    ([lever, to, few]) => {
      const { promise, resolve, reject } = Promise.withResolvers<Move>();
      const slider = document.querySelector<HTMLInputElement>(`[data-path="${lever}"] input[type=range]`);
      const drawn = document.querySelector<HTMLElement>('[data-shown]');
      const main = document.querySelector<HTMLElement>('main');
      if (!slider || !drawn || !main) throw new Error(`no lever ${lever} on the page`);
      const before = drawn.dataset.shown;
      const asked = Number(main.dataset.asked);
      const began = performance.now();
      const seen = { shown: 0, first: 0 };
      slider.value = to as string;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      const look = (): void => {
        const now = performance.now() - began;
        const dots = Number(main.dataset.arrived);
        if (seen.shown === 0 && drawn.dataset.shown !== before) seen.shown = now;
        if (seen.first === 0 && dots >= (few as number) && (dots < asked || main.dataset.checksum !== ''))
          seen.first = now;
        if (dots === asked && main.dataset.checksum !== '' && seen.shown > 0) resolve({ ...seen, all: now });
        else if (now > 120_000) reject(new Error('the page did not answer within two minutes'));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      slider.dispatchEvent(new Event('change', { bubbles: true }));
      return promise;
    },
    [path, String(value), FIRST] as const,
  );
}
