import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CaseFaults } from './fault.ts';
import { readText, shownPath } from './file.ts';
import { caseFile } from './library.ts';
import type { NamedText } from './review.ts';

/** A file that lies beside a case, such as `observed.csv`; undefined where it has none. Throws CaseFaults where it cannot be read. */
export function besideCase(nameOrFile: string, name: string): NamedText | undefined {
  const path = join(dirname(caseFile(nameOrFile) ?? nameOrFile), name);
  return existsSync(path) ? namedText(path) : undefined;
}

/** Any text file that a person names. Throws CaseFaults where it cannot be read. */
export function namedText(path: string): NamedText {
  const text = readText(path);
  if (typeof text !== 'string') throw new CaseFaults([text]);
  return { file: shownPath(path), text };
}
