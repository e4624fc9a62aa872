import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];
/** Colours a piece of text, or leaves it alone; never changes its width. */
export type Paint = (style: Style, text: string) => string;
/** For pipes, tests and `--no-color`. */
export const plain: Paint = (_, text) => text;

export const NARROWEST = 60;
const WIDEST = 200;

/** Where a picture goes: how wide it may be, and in what colours. */
export interface Terminal {
  readonly width: number;
  readonly paint: Paint;
}

interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A screen as wide as it says, within reason; a pipe is 100 wide, or as wide as COLUMNS asks. */
export function terminalOf(stream: Screen & NodeJS.WritableStream, colour: boolean): Terminal {
  const asked = Number(process.env.COLUMNS);
  const width = stream.columns ?? (asked > 0 ? asked : 100);
  return { width: clampWidth(width), paint: colour ? colouring(stream) : plain };
}

/** A width that every picture can be drawn in. */
function clampWidth(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.floor(width)));
}

/** `styleText` itself honours NO_COLOR, FORCE_COLOR and whether the stream is a terminal. */
function colouring(stream: NodeJS.WritableStream): Paint {
  return (style, text) => styleText(style, text, { stream, validateStream: true });
}
