import { posix } from 'node:path';
import type { Finding } from './finding.ts';

/** Relative links of a page that lead to nothing; `exists` is asked for paths from the root. */
export function brokenLinks(file: string, text: string, exists: (path: string) => boolean): Finding[] {
  return plainLines(text).flatMap(({ line, words }) =>
    [...words.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].flatMap((match) => {
      const path = (match[1] ?? '').split('#')[0] ?? '';
      if (path === '' || /^[a-z]+:/i.test(path)) return [];
      const target = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), decodeURI(path));
      return exists(target) ? [] : [{ file, line, say: `links to ${path}, which is not there` }];
    }),
  );
}

const known = new Set(['ci', 'install', 'pack', 'exec', 'view']);
const scriptsByName = new Set(['start', 'test']);

/** Commands of npm that a page shows and package.json does not know. */
export function unknownCommands(file: string, text: string, scripts: readonly string[]): Finding[] {
  return text.split('\n').flatMap((words, row) =>
    [...words.matchAll(/\bnpm ((?:run )?)((?:-\S+ )*)([a-z][\w:-]*)/g)].flatMap((match) => {
      const [said, run = '', , name = ''] = match;
      const isCommand = run !== '' || scriptsByName.has(name) || isShown(words, match.index);
      if (!isCommand || scripts.includes(name) || (run === '' && known.has(name))) return [];
      return [{ file, line: row + 1, say: `\`${said}\`: package.json has no such script` }];
    }),
  );
}

/** In code, `npm x` is a command; in a sentence it may be the noun. */
function isShown(words: string, index: number): boolean {
  return /^\s*(\$ )?$/.test(words.slice(0, index)) || words[index - 1] === '`';
}

const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.~-])\/(work|home|root|Users)\/\w/, "a path of somebody's machine: name it from the root of the tree"],
  [/\bregistry\.[a-z]/i, "a registry's host: npm knows where packages come from"],
  [/(?<!no-)\bsand[b]ox\b/i, 'a place this ran in: say what holds everywhere'],
  [/\b(127\.0\.0\.1|localhost):\d{4,5}\b/, "a port of somebody's machine: let the system choose one"],
];

/** Words about the machine something was written on, which mean nothing on any other. */
export function placeWords(file: string, text: string): Finding[] {
  return text.split('\n').flatMap((words, row) =>
    elsewhere.flatMap(([pattern, say]) => {
      const found = pattern.exec(words);
      return found ? [{ file, line: row + 1, say: `'${found[0]}': ${say}` }] : [];
    }),
  );
}

function plainLines(text: string): { line: number; words: string }[] {
  let fenced = false;
  return text.split('\n').flatMap((words, row) => {
    if (/^\s*(```|~~~)/.test(words)) fenced = !fenced;
    return fenced ? [] : [{ line: row + 1, words: words.replace(/`[^`]*`/g, '') }];
  });
}
