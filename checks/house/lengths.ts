import ts from 'typescript';
import type { Finding } from './finding.ts';
import { lineOf, parse, walk } from './syntax.ts';

export const LONGEST_FILE = 300;
export const LONGEST_ROOM = 100;
export const LONGEST_FUNCTION = 50;
export const LONGEST_MEDIAN = 90;

export function linesIn(text: string): number {
  return text.trimEnd().split('\n').length;
}

export function longFile(file: string, text: string, most: number): Finding[] {
  const lines = linesIn(text);
  if (lines <= most) return [];
  return [
    { file, line: most + 1, say: `has ${lines} lines, most is ${most}: move one of its ideas to a file of its own` },
  ];
}

/** Tables may be long: a body that is one literal, or arithmetic written out without a branch. */
export function longFunctions(file: string, text: string): Finding[] {
  const source = parse(file, text);
  const found: Finding[] = [];
  walk(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isTable(node.body)) return;
    const line = lineOf(source, node.getStart(source));
    const lines = lineOf(source, node.getEnd()) - line + 1;
    if (lines >= LONGEST_FUNCTION) {
      found.push({ file, line, say: `function of ${lines} lines, must be under ${LONGEST_FUNCTION}: name its steps` });
    }
  });
  return found;
}

function isTable(body: ts.Node): boolean {
  const inner = ts.isParenthesizedExpression(body) ? body.expression : body;
  if (ts.isObjectLiteralExpression(inner) || ts.isArrayLiteralExpression(inner)) return true;
  let straight = true;
  walk(body, (node) => {
    if (node !== body && (ts.isBlock(node) || ts.isFunctionLike(node) || ts.isCallExpression(node))) straight = false;
    if (ts.isIfStatement(node) || ts.isIterationStatement(node, false) || ts.isConditionalExpression(node))
      straight = false;
  });
  return straight;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
