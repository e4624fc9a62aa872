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
    const value = typeof text === 'string' ? valueOf(path, text) : {};
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

/** Whether a case has an event of this name, by reading only the cases that hold the word as it is. */
export function isEvent(name: string, library: string = LIBRARY): boolean {
  return SHELVES.flatMap((shelf) => libraryFiles(`${shelf}/*/case.yaml`, library)).some((path) => {
    const text = readText(path);
    return typeof text === 'string' && text.includes(name) && eventNames(valueOf(path, text)).includes(name);
  });
}

function valueOf(path: string, text: string): unknown {
  const page = readPage(shownPath(path), text);
  return Array.isArray(page) ? {} : page.value;
}

function eventNames(value: unknown): string[] {
  const events = valueAt(value, ['events']);
  if (!Array.isArray(events)) return [];
  return events.map((event) => valueAt(event, ['name'])).filter((name) => typeof name === 'string');
}
