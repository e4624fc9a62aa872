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
    return [red, green, blue];
  });
  probe.remove();
  return colours;
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
