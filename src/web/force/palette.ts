import { CONDUCTS } from '../../engine/conduct.ts';
import type { Colour } from './drawing.ts';
import './conduct.css';

/** The colours of the conducts as the page has them now, by its theme, read through an element of it. */
export function readPalette(element: HTMLElement): Colour[] {
  const probe = document.createElement('span');
  element.append(probe);
  const colours = CONDUCTS.map((conduct): Colour => {
    probe.style.color = `var(--conduct-${conduct})`;
    const [red = 0, green = 0, blue = 0] =
      getComputedStyle(probe)
        .color.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    return [red, green, blue, 1];
  });
  probe.remove();
  return colours;
}

/** How faint the others become while one conduct is looked for. */
const FAINT = 0.22;

/** The palette with one conduct alone in full; all are where `lit` is -1. */
export function litAlone(colours: readonly Colour[], lit: number): Colour[] {
  return colours.map(([red, green, blue], k) => [red, green, blue, lit < 0 || lit === k ? 1 : FAINT]);
}

/** Calls whenever the page may have turned dark or light; returns how to stop. */
export function whenThemeTurns(turned: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const own = new MutationObserver(turned);
  system.addEventListener('change', turned);
  own.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  return () => {
    system.removeEventListener('change', turned);
    own.disconnect();
  };
}
