import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readText, shownPath } from './file.ts';
import type { Citations } from './review.ts';

/** The data at the root of the package: the same two steps up from src/scenario and from dist/scenario. */
export const LIBRARY = fileURLToPath(new URL('../../library', import.meta.url));

/** The YAML files of one part of the library, sorted. */
export function libraryFiles(pattern: string, library: string = LIBRARY): string[] {
  return globSync(pattern, { cwd: library })
    .sort()
    .map((file) => join(library, file));
}

/** What can be cited. */
export function readCitations(library: string = LIBRARY): Citations {
  const names = (pattern: string): string[] => libraryFiles(pattern, library).map((file) => basename(file, '.yaml'));
  return {
    claims: new Set(names('claims/*/*.yaml')),
    sources: new Set(names('sources/*.yaml').map((name) => `sources/${name}`)),
    common: (name) => {
      const file = commonFile(name, library);
      const text = readText(file);
      return typeof text === 'string' ? { file: shownPath(file), text } : text;
    },
  };
}

/** Where the common table of this name lies. */
export function commonFile(name: string, library: string = LIBRARY): string {
  return join(library, 'cases', `${name}.yaml`);
}

/** Where worlds lie: cases, which happened, and presets, which are models of the literature. */
export const SHELVES = ['cases', 'presets'] as const;
export type Shelf = (typeof SHELVES)[number];

/** The names of the cases and of the presets after them, each in alphabetical order. */
export function caseNames(library: string = LIBRARY): string[] {
  return SHELVES.flatMap((shelf) => libraryFiles(`${shelf}/*/case.yaml`, library)).map((file) =>
    basename(join(file, '..')),
  );
}

/** Where a case is: by its name in the library, or at a path that a person gave. */
export function caseFile(nameOrFile: string): string | undefined {
  if (/[/\\]|\.(ya?ml|json)$/.test(nameOrFile)) {
    const inside = join(nameOrFile, 'case.yaml');
    return existsSync(inside) ? inside : nameOrFile;
  }
  return SHELVES.map((shelf) => join(LIBRARY, shelf, nameOrFile, 'case.yaml')).find((file) => existsSync(file));
}
