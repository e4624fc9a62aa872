import { wrapped } from './lines.ts';

/** An item of a list: set in, and what follows its first line set in further. */
export function inset(text: string, width: number): string[] {
  return wrapped(text, width - 2, 2).map((line) => `  ${line}`);
}
