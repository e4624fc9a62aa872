import { draw2d } from './draw-2d.ts';
import { drawWebgl } from './draw-webgl.ts';
import type { Colour, Drawing } from './drawing.ts';
import type { Layout } from './layout.ts';

export type Renderer = 'webgl' | '2d' | 'auto';

/**
 * Draws in `host` by the graphics card or, where there is none, it is slow, or the browser takes it away, without. A
 * canvas keeps its first kind for life, so each attempt gets a new one.
 */
export function openDrawing(host: HTMLElement, renderer: Renderer): Drawing {
  let again: (() => void) | undefined;
  const first = (renderer !== '2d' && withCard(host, renderer === 'auto', () => again?.())) || withoutCard(host);
  const lasting = new Lasting(host, first);
  again = () => lasting.fallBack();
  return lasting;
}

/** A drawing that survives the loss of its canvas, since it remembers what it was told. */
class Lasting implements Drawing {
  private readonly host: HTMLElement;
  private now: Drawing | undefined;
  private laid: Parameters<Drawing['lay']> | undefined;
  private colours: readonly Colour[] | undefined;
  private shown: Uint8Array | undefined;

  constructor(host: HTMLElement, first: Drawing | undefined) {
    this.host = host;
    this.take(first);
  }
  get kind(): Drawing['kind'] {
    return this.now?.kind ?? '2d';
  }
  lay(layout: Layout, ratio: number): void {
    this.laid = [layout, ratio];
    this.now?.lay(layout, ratio);
  }
  paint(colours: readonly Colour[]): void {
    this.colours = colours;
    this.now?.paint(colours);
  }
  draw(conduct: Uint8Array): void {
    this.shown = conduct;
    this.now?.draw(conduct);
  }
  close(): void {
    this.now?.close();
    this.now = undefined;
    this.host.replaceChildren();
  }
  fallBack(): void {
    if (this.now === undefined) return;
    this.host.replaceChildren();
    this.take(withoutCard(this.host));
    if (this.laid) this.now?.lay(...this.laid);
    if (this.colours) this.now?.paint(this.colours);
    if (this.shown) this.now?.draw(this.shown);
  }
  private take(drawing: Drawing | undefined): void {
    this.now = drawing;
    this.host.dataset.renderer = drawing?.kind ?? 'none';
  }
}

function withCard(host: HTMLElement, fast: boolean, lost: () => void): Drawing | undefined {
  const canvas = addCanvas(host);
  const drawing = drawWebgl(canvas, fast);
  if (drawing === undefined) canvas.remove();
  else canvas.addEventListener('webglcontextlost', lost, { once: true });
  return drawing;
}

function withoutCard(host: HTMLElement): Drawing | undefined {
  return draw2d(addCanvas(host));
}

function addCanvas(host: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.display = 'block';
  host.append(canvas);
  return canvas;
}
