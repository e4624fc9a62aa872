import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Figure, ReportTable } from './section.ts';

/** Outcomes and arms by colour; blue and orange keep apart for those who see no red or green, and shapes say it again. */
export const INK = { stands: '#3a7bd5', falls: '#d9772b', other: '#7a6fb0', quiet: '#8a8f98' } as const;

const WIDTH = 680;

/** What is used of the drawing: this folder knows no browser. */
interface Drawing {
  readonly outerHTML: string;
  readonly firstChild: unknown;
  setAttribute(name: string, value: string): void;
  insertBefore(node: unknown, before: unknown): void;
}

/** Draws a plot as an accessible figure. */
export function figureOf(
  about: {
    readonly id: string;
    readonly title: string;
    readonly caption: string;
    readonly table: ReportTable;
    readonly key?: Figure['key'];
  },
  options: Plot.PlotOptions,
): Figure {
  const { document } = parseHTML('<html><body></body></html>');
  const drawn = Plot.plot({
    width: WIDTH,
    marginLeft: 60,
    style: { background: 'transparent' },
    ...options,
    document: document as never,
  });
  const svg = drawn as unknown as Drawing;
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${about.id}-title`);
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.setAttribute('id', `${about.id}-title`);
  title.textContent = `${about.title}. ${about.caption}`;
  svg.insertBefore(title, svg.firstChild);
  // Plot names its groups for those who look at the source; to a reader of screens the drawing is one picture.
  return { key: [], ...about, svg: svg.outerHTML.replaceAll(' aria-label=', ' data-mark=') };
}
