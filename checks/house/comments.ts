import type { Finding } from './finding.ts';
import { commentsOf, parse } from './syntax.ts';

// Split, so that this file keeps its own rule.
const unfinished = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`);
const licence = /copyright|spdx|licen[sc]ed under|all rights reserved/i;
const code =
  /^\s*(import .* from |(const|let|var) \w+ =|return\b.*;$|(if|for|while) \(.*\{$|\}\s*(else\b.*)?$|[\w.]+\(.*\);$)|;\s*$/;

/** Comments say why, in sentences. */
export function badComments(file: string, text: string): Finding[] {
  return commentsOf(parse(file, text)).flatMap((comment) =>
    comment.text.split('\n').flatMap((words, row) => {
      const say = complaint(bare(words));
      return say ? [{ file, line: comment.line + row, say }] : [];
    }),
  );
}

export function unfinishedProse(file: string, text: string): Finding[] {
  return text.split('\n').flatMap((words, row) => {
    const word = unfinished.exec(words)?.[0];
    return word ? [{ file, line: row + 1, say: `${word}: finish it, or file it where work is listed` }] : [];
  });
}

function complaint(words: string): string | undefined {
  const word = unfinished.exec(words)?.[0];
  if (word) return `${word}: finish it, or file it where work is listed`;
  if (licence.test(words)) return 'licence header: LICENSE says it once';
  if (code.test(words)) return 'looks like code in a comment: delete it, git remembers';
  return undefined;
}

function bare(line: string): string {
  return line.replace(/^\s*(\/\*\*?|\*\/|\*|\/\/)?\s?/, '').replace(/\s*\*\/\s*$/, '');
}
