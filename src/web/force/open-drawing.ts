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
  let layout: Layout | undefined;
  let ratio = 1;
  let colours: readonly Colour[] | undefined;
  let shown: Uint8Array | undefined;
  let now = (renderer !== '2d' && withCard()) || withoutCard();

  function withCard(): Drawing | undefined {
    const canvas = addCanvas(host);
    const drawing = drawWebgl(canvas, renderer === 'auto');
    if (drawing === undefined) canvas.remove();
    else canvas.addEventListener('webglcontextlost', fallBack, { once: true });
    return drawing;
  }
  function withoutCard(): Drawing | undefined {
    return draw2d(addCanvas(host));
  }
  function fallBack(): void {
    host.replaceChildren();
    now = withoutCard();
    if (layout) now?.lay(layout, ratio);
    if (colours) now?.paint(colours);
    if (shown) now?.draw(shown);
  }
  return {
    get kind() {
      return now?.kind ?? '2d';
    },
    lay(given, pixels) {
      layout = given;
      ratio = pixels;
      now?.lay(given, pixels);
    },
    paint(given) {
      colours = given;
      now?.paint(given);
    },
    draw(conduct) {
      shown = conduct;
      now?.draw(conduct);
    },
    close() {
      now?.close();
      host.replaceChildren();
    },
  };
}

function addCanvas(host: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.display = 'block';
  host.append(canvas);
  return canvas;
}
