import ts from 'typescript';
import type { Finding } from './finding.ts';
import { lineOf, parse, walk } from './syntax.ts';

/** Correctly rounded by the standard, hence the same bits everywhere; all the rest of Math may differ by machine. */
const exactMath = new Set([
  ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
  ...['E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'PI', 'SQRT1_2', 'SQRT2'],
]);

const outside: Record<string, string> = {
  Date: 'a run knows only its own days',
  performance: 'time is measured in bench/',
  console: 'return what you found; the CLI speaks',
  process: 'the engine also runs in a browser',
  globalThis: 'state belongs to the world',
  Intl: 'its answers change with the locale',
  crypto: 'luck comes from src/engine/chance',
};

/** Words that would make the engine impure, or its bits depend on the machine. */
export function engineWords(file: string, text: string): Finding[] {
  const source = parse(file, text);
  const found: Finding[] = [];
  walk(source, (node) => {
    const say = complaint(node);
    if (say) found.push({ file, line: lineOf(source, node.getStart(source)), say });
  });
  return found;
}

function complaint(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return '`any`: name the type, or use `unknown`';
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken) return '`**` is not the same on all machines: multiply';
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return '`**=` is not the same on all machines: multiply';
  if (ts.isImportDeclaration(node)) return nodeImport(node);
  if (!ts.isIdentifier(node) || isMereName(node)) return undefined;
  if (node.text === 'Math') return mathUse(node);
  return Object.hasOwn(outside, node.text) ? `\`${node.text}\`: ${outside[node.text]}` : undefined;
}

function nodeImport({ moduleSpecifier }: ts.ImportDeclaration): string | undefined {
  const from = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
  return from.startsWith('node:') ? `import of ${from}: the engine also runs in a browser` : undefined;
}

function mathUse(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node) return '`Math` itself: call its functions';
  if (parent.name.text === 'random') return 'Math.random: luck comes from src/engine/chance';
  return exactMath.has(parent.name.text)
    ? undefined
    : `Math.${parent.name.text}: use src/engine/math, same bits everywhere`;
}

/** `record.process` and `{ process: 1 }` only look like the global. */
function isMereName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  const named = ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent);
  return named && parent.name === node;
}
