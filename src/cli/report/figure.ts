import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Sign } from './ink.ts';
import type { Figure } from './section.ts';

/** Units of the drawing; as wide as the column that it stands in. */
const WIDTH = 680;

/** What is used of the drawing: this folder knows no browser. */
interface Drawing {
  readonly outerHTML: string;
  readonly firstChild: unknown;
  setAttribute(name: string, value: string): void;
  insertBefore(node: unknown, before: unknown): void;
}

/** All of a figure but its drawing. */
export type About = Omit<Figure, 'svg' | 'key'> & { readonly key?: Figure['key'] };

/** Draws a plot as an accessible figure: one picture with a name and a description, its numbers beside it. */
export function figureOf(about: About, options: Plot.PlotOptions): Figure {
  const { document } = parseHTML('<html><body></body></html>');
  const drawn = Plot.plot({
    width: WIDTH,
    marginLeft: 56,
    marginRight: 16,
    style: { background: 'transparent', fontSize: '12px', fontFamily: 'system-ui, sans-serif' },
    ...options,
    document: document as never,
  });
  const svg = drawn as unknown as Drawing;
  const named = (element: string, text: string) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', element);
    node.setAttribute('id', `${about.id}-${element}`);
    node.textContent = text;
    return node;
  };
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${about.id}-title`);
  svg.setAttribute('aria-describedby', `${about.id}-desc`);
  svg.insertBefore(named('desc', about.caption), svg.firstChild);
  svg.insertBefore(named('title', about.title), svg.firstChild);
  // Plot names its groups for those who look at the source; to a reader of screens the drawing is one picture.
  return { key: [], ...about, svg: svg.outerHTML.replaceAll(' aria-label=', ' data-mark=') };
}

/** Dots that all look like one sign. */
export function dotsOf<T>(data: readonly T[], sign: Sign, options: Plot.DotOptions): Plot.Dot {
  const { symbol, colour, hollow, rotate = 0 } = sign;
  const paint = hollow ? { stroke: colour, strokeWidth: 1.6, fill: 'none' } : { fill: colour, stroke: 'none' };
  return Plot.dot(data, { ...paint, symbol, rotate, ...options });
}

/** The radius at which the highest stack of equal values fits into a height; `places` stacks stand beside each other. */
export function stackRadius(values: readonly number[], height: number, places: number): number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const stacks = new Map<number, number>();
  for (const value of values) {
    const place = most === least ? 0 : Math.round(((value - least) / (most - least)) * places);
    stacks.set(place, (stacks.get(place) ?? 0) + 1);
  }
  const highest = Math.max(1, ...stacks.values());
  return Math.min(4, Math.max(0.3, height / (2.2 * highest)));
}
