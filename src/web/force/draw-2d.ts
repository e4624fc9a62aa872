import { CONDUCTS } from '../../engine/conduct.ts';
import { type Colour, type Drawing, inPixels, sidesIn } from './drawing.ts';
import type { Layout } from './layout.ts';
import { coverOf } from './marks.ts';

/** No conduct, so that the next drawing draws everybody. */
const NOT_DRAWN = 255;

/**
 * Draws without a graphics card. Marks never overlap, so a day repaints only the squares of those who changed, straight
 * in the picture's own pixels; nothing is drawn through the canvas's shapes, which takes a hundred times as long.
 */
export function draw2d(canvas: HTMLCanvasElement): Drawing | undefined {
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  let corners = new Uint16Array();
  let drawn = new Uint8Array();
  let picture = new ImageData(1, 1);
  let pixels = new Uint32Array(picture.data.buffer);
  let stamps = new Map<number, Uint32Array[]>();
  let colours: readonly Colour[] = CONDUCTS.map(() => [0, 0, 0, 1]);
  const ink = () => {
    stamps = new Map(sidesIn(corners).map((side) => [side, colours.map((colour, k) => stampOf(k, side, colour))]));
    drawn.fill(NOT_DRAWN);
  };
  return {
    kind: '2d',
    lay(layout: Layout, ratio: number) {
      corners = inPixels(canvas, layout, ratio);
      drawn = new Uint8Array(corners.length / 3);
      picture = new ImageData(canvas.width, canvas.height);
      pixels = new Uint32Array(picture.data.buffer);
      ink();
    },
    paint(given) {
      colours = given;
      ink();
    },
    draw(conduct) {
      const { width } = canvas;
      let [top, bottom] = [canvas.height, 0];
      for (let i = 0; i < drawn.length; i++) {
        const now = conduct[i]!;
        if (now === drawn[i]) continue;
        drawn[i] = now;
        const side = corners[3 * i + 2]!;
        const from = corners[3 * i + 1]!;
        press(pixels, from * width + corners[3 * i]!, width, stamps.get(side)![now]!, side);
        if (from < top) top = from;
        if (from + side > bottom) bottom = from + side;
      }
      if (bottom > top) context.putImageData(picture, 0, 0, 0, top, width, bottom - top);
    },
    close() {
      picture = new ImageData(1, 1);
    },
  };
}

function press(pixels: Uint32Array, corner: number, width: number, stamp: Uint32Array, side: number): void {
  let k = 0;
  for (let row = 0; row < side; row++) {
    const from = corner + row * width;
    for (let column = 0; column < side; column++) pixels[from + column] = stamp[k++]!;
  }
}

/** A mark as pixels of a picture: red in the lowest byte and cover in the highest, as machines with little ends have it. */
function stampOf(conduct: number, side: number, [red, green, blue, alpha]: Colour): Uint32Array {
  return Uint32Array.from(coverOf(conduct, side), (cover) => {
    return ((Math.round(cover * alpha) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}
