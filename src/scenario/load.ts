import { basename, dirname } from 'node:path';
import type { LoadedCase } from './asked-case.ts';
import { CaseFaults, type Fault } from './fault.ts';
import { readText, shownPath } from './file.ts';
import { caseFile, caseNames, readCitations } from './library.ts';
import { didYouMean } from './near.ts';
import { readCase } from './read-case.ts';
import type { LoadOptions } from './settings.ts';

/** Loads a case of the library by name, or any file. Throws `CaseFaults` with all that is wrong. */
export function loadCase(nameOrFile: string, options: LoadOptions = {}): LoadedCase {
  const file = caseFile(nameOrFile);
  if (file === undefined) throw new CaseFaults([noSuchCase(nameOrFile)]);
  const text = readText(file);
  if (typeof text !== 'string') throw new CaseFaults([text]);
  const folder = basename(file) === 'case.yaml' ? basename(dirname(file)) : undefined;
  return readCase(shownPath(file), text, options, readCitations(), folder);
}

function noSuchCase(name: string): Fault {
  const names = caseNames();
  const hint = didYouMean(name, names);
  const expected = `a file, or one of ${names.join(', ')}`;
  return { file: name, line: 1, column: 1, path: '', found: 'no such case', expected, ...(hint ? { hint } : {}) };
}
