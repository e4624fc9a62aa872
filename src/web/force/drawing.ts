import type { Layout } from './layout.ts';

/** Red, green and blue, 0 to 255, and how much of it covers what is behind, 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A canvas that shows where everybody stands and what he does. Drawing allocates nothing, so that days can fly by. */
export interface Drawing {
  readonly kind: 'webgl' | '2d';
  /** New places, or another number of pixels to a CSS pixel. */
  lay(layout: Layout, ratio: number): void;
  /** Colours by conduct. */
  paint(colours: readonly Colour[]): void;
  draw(conduct: Uint8Array): void;
  close(): void;
}

/** Makes the canvas hold whole pixels, and says where the corner of each mark is and how long its side. */
export function inPixels(canvas: HTMLCanvasElement, layout: Layout, ratio: number): Uint16Array<ArrayBuffer> {
  canvas.width = Math.max(1, Math.round(layout.width * ratio));
  canvas.height = Math.max(1, Math.round(layout.height * ratio));
  canvas.style.width = `${canvas.width / ratio}px`;
  canvas.style.height = `${canvas.height / ratio}px`;
  const { x, y, size } = layout;
  const corners = new Uint16Array(3 * x.length);
  for (let i = 0; i < x.length; i++) {
    const half = size[i]! / 2;
    corners[3 * i] = Math.round((x[i]! - half) * ratio);
    corners[3 * i + 1] = Math.round((y[i]! - half) * ratio);
    corners[3 * i + 2] = Math.max(1, Math.round(size[i]! * ratio));
  }
  return corners;
}

/** The sides that occur, ascending. */
export function sidesIn(corners: Uint16Array): number[] {
  const sides = new Set<number>();
  for (let i = 2; i < corners.length; i += 3) sides.add(corners[i]!);
  return [...sides].sort((a, b) => a - b);
}
