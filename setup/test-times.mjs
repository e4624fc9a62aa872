import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';

const book = join(root, 'node_modules', '.cache', 'fealty-test-times.json');

/** The files that took longest the last time first, and new ones before them, so that no core is left with one at the end. */
export function slowestFirst(files) {
  const times = known();
  const last = (file) => times[file] ?? Number.POSITIVE_INFINITY;
  return files.toSorted((a, b) => (last(a) === last(b) ? 0 : last(b) - last(a)));
}

/** Remembers how many milliseconds each file took; a tree that cannot be written to is tested all the same. */
export function remember(perFile) {
  try {
    mkdirSync(dirname(book), { recursive: true });
    writeFileSync(book, JSON.stringify({ ...known(), ...Object.fromEntries(perFile) }));
  } catch {
    // What is lost is an order.
  }
}

function known() {
  try {
    return JSON.parse(readFileSync(book, 'utf8'));
  } catch {
    return {};
  }
}
