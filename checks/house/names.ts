import { basename } from 'node:path';
import ts from 'typescript';
import type { Finding } from './finding.ts';
import { lineOf, parse, walk } from './syntax.ts';

const vague = /^(utils?|helpers?|misc|common|shared|stuff|lib|tools)\b/i;

export function vagueName(file: string): Finding[] {
  if (!vague.test(basename(file))) return [];
  return [{ file, line: 1, say: 'says nothing about what is inside: name the file after the one thing it knows' }];
}

/** Symbols of the field are welcome in comments and messages; a name must be easy to type. */
export function untypableNames(file: string, text: string): Finding[] {
  const source = parse(file, text);
  const found: Finding[] = [];
  walk(source, (node) => {
    if (!ts.isIdentifier(node) || /^[\w$]*$/.test(node.text)) return;
    found.push({
      file,
      line: lineOf(source, node.getStart(source)),
      say: `\`${node.text}\`: spell the symbol out in a name`,
    });
  });
  return found;
}

/** Paths into library/ in code, which only src/scenario may hold. */
export function libraryPaths(file: string, text: string): Finding[] {
  const source = parse(file, text);
  const found: Finding[] = [];
  walk(source, (node) => {
    if (!ts.isStringLiteralLike(node) || !/^(\.{0,2}\/)*library(\/|$)/.test(node.text)) return;
    const line = lineOf(source, node.getStart(source));
    found.push({ file, line, say: `'${node.text}': only src/scenario reads the library; ask it` });
  });
  return found;
}
