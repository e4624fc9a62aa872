import { basename, dirname } from 'node:path';
import { readText, shownPath } from './file.ts';
import { LIBRARY, libraryFiles, SHELVES, type Shelf } from './library.ts';
import { readPage } from './page.ts';
import { valueAt } from './review.ts';

export interface ListedCase {
  readonly name: string;
  readonly shelf: Shelf;
  /** Empty if the file is too broken to tell. */
  readonly title: string;
  readonly file: string;
  /** Names of its events, those that are off among them. */
  readonly events: readonly string[];
}

/** The cases of the library by name, and its presets after them, faulty ones too. */
export function listCases(library: string = LIBRARY): ListedCase[] {
  return SHELVES.flatMap((shelf) => listShelf(shelf, library));
}

function listShelf(shelf: Shelf, library: string): ListedCase[] {
  return libraryFiles(`${shelf}/*/case.yaml`, library).map((path) => {
    const text = readText(path);
    const value = typeof text === 'string' ? valueIn(path, text) : {};
    const title = valueAt(value, ['title']);
    const name = basename(dirname(path));
    return {
      name,
      shelf,
      title: typeof title === 'string' ? title : '',
      file: shownPath(path),
      events: eventNames(value),
    };
  });
}

/** Tells whether some case has an event of a name, and parses only the cases in which the name stands as it is. */
export function eventFinder(library: string = LIBRARY): (name: string) => boolean {
  const parsed = new Set<string>();
  const known = new Set<string>();
  const paths = SHELVES.flatMap((shelf) => libraryFiles(`${shelf}/*/case.yaml`, library));
  return (name) => {
    if (known.has(name)) return true;
    for (const path of paths) {
      if (parsed.has(path)) continue;
      const text = readText(path);
      if (typeof text !== 'string' || !text.includes(name)) continue;
      parsed.add(path);
      for (const event of eventNames(valueIn(path, text))) known.add(event);
      if (known.has(name)) return true;
    }
    return false;
  };
}

function valueIn(path: string, text: string): unknown {
  const page = readPage(shownPath(path), text);
  return Array.isArray(page) ? {} : page.value;
}

function eventNames(value: unknown): string[] {
  const events = valueAt(value, ['events']);
  if (!Array.isArray(events)) return [];
  return events.map((event) => valueAt(event, ['name'])).filter((name) => typeof name === 'string');
}
