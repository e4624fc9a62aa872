import { stripVTControlCharacters } from 'node:util';

/** How many columns a text takes: colours take none. */
export function widthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}

/** Breaks a text at spaces into lines of at most `width`, those after the first set in by `indent`. */
export function wrapped(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}

/** Cuts a text to a width, and shows that it was cut. */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}
