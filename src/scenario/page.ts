import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault, Path } from './fault.ts';
import { found } from './words.ts';

const MOST_ALIASES = 100;
const MOST_SYNTAX_FAULTS = 20;

interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML text with its plain value, and where each part of it stands. */
export interface Page {
  readonly file: string;
  readonly value: unknown;
  /** Of the value at the path, or of the nearest part around it that exists. */
  readonly at: (path: Path) => Place;
  /** Of the key at the end of the path. */
  readonly atKey: (path: Path) => Place;
}

/** Reads YAML. Faults of syntax come back instead of a page, as nothing after them can be trusted. */
export function readPage(file: string, text: string): Page | Fault[] {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true });
    const faults = [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_FAULTS).map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      return {
        file,
        line: Math.max(line, 1),
        column: Math.max(col, 1),
        path: '',
        ...syntaxWords(error.code, error.message),
      };
    });
    if (faults.length > 0) return faults;
    return pageOf(file, document, lines, document.toJS({ maxAliasCount: MOST_ALIASES }));
  } catch (error) {
    return [{ file, line: 1, column: 1, path: '', ...refusalWords(error) }];
  }
}

function pageOf(file: string, document: Document, lines: LineCounter, value: unknown): Page {
  const place = (node: Node | null | undefined): Place => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return {
    file,
    value,
    at: (path) => place(walk(document, path).node),
    atKey: (path) => {
      const { node, key } = walk(document, path);
      return place(key ?? node);
    },
  };
}

/** Follows a path as far as it goes: the last node there is, and its key if the whole path was followed. */
function walk(document: Document, path: Path): { node: Node | null; key: Node | null } {
  let node = document.contents as Node | null;
  let key: Node | null = null;
  for (const step of path) {
    const next = child(isAlias(node) ? (node.resolve(document) ?? null) : node, step);
    if (next === undefined) return { node, key: null };
    ({ node, key } = next);
  }
  return { node, key };
}

function child(node: Node | null, step: string | number): { node: Node | null; key: Node | null } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item ? { node: item as Node, key: null } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(step));
  return pair && { node: (pair.value ?? pair.key) as Node, key: pair.key as Node };
}

function syntaxWords(code: string, message: string): { found: string; expected: string } {
  if (code === 'DUPLICATE_KEY') return { found: 'the same key again', expected: 'each key once' };
  if (code === 'MULTIPLE_DOCS') return { found: 'a second document', expected: 'one YAML document' };
  if (code === 'TAG_RESOLVE_FAILED') return { found: `a YAML tag (${oneLine(message)})`, expected: 'plain YAML' };
  return { found: `broken YAML (${oneLine(message)})`, expected: 'YAML 1.2' };
}

function refusalWords(error: unknown): { found: string; expected: string } {
  if (error instanceof ReferenceError) {
    return {
      found: `aliases that repeat too much (${oneLine(error.message)})`,
      expected: `at most ${MOST_ALIASES} repeats`,
    };
  }
  if (error instanceof RangeError)
    return { found: 'maps or lists nested too deeply', expected: 'a case, a few levels deep' };
  return { found: `YAML that cannot be read (${oneLine(String(error))})`, expected: 'YAML 1.2' };
}

function oneLine(message: string): string {
  const line = message.split('\n')[0] ?? '';
  return line.length > 120 ? `${found(line).slice(1, -1)}` : line;
}
