import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import type { Fault } from './fault.ts';

const MOST_BYTES = 2_000_000;

/** The text of a file, or why it is none. */
export function readText(path: string): string | Fault {
  const at = { file: shownPath(path), line: 1, column: 1, path: '' };
  try {
    const facts = statSync(path);
    if (!facts.isFile())
      return { ...at, found: facts.isDirectory() ? 'a folder' : 'no plain file', expected: 'a file' };
    const { size } = facts;
    if (size > MOST_BYTES) return { ...at, found: `a file of ${size} bytes`, expected: `at most ${MOST_BYTES} bytes` };
    const bytes = readFileSync(path);
    if (bytes.includes(0)) return { ...at, found: 'a binary file', expected: 'a text file' };
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError)
      return { ...at, found: 'bytes that are no UTF-8', expected: 'a text file in UTF-8' };
    return { ...at, found: missing(error), expected: 'a file that can be read' };
  }
}

/** The path as a person in this folder would write it. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}

function missing(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' ? 'no such file' : `a file that cannot be read (${String(code)})`;
}
