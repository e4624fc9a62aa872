import { type Inline, inlineOf } from './inline.ts';

/** A block of a page. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly inside: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/** A block, and how many lines it took. */
type Read = { readonly block: Block | undefined; readonly took: number };

const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/;
const OF_ITS_OWN = /^(?:#{1,6}\s|```|\||<!--|\s*(?:[-*+]|\d+[.)])\s)/;

/**
 * Reads a page of Markdown as the documents of this repository are written: headings, paragraphs, lists, tables, fenced
 * and indented code. Comments are left out; there is no HTML, a tag shows as it is written.
 */
export function blocksOf(text: string): Block[] {
  const lines = text.split(/\r?\n/);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const { block, took } = blockAt(lines, at);
    if (block) blocks.push(block);
    at += Math.max(1, took);
  }
  return blocks;
}

function blockAt(lines: readonly string[], at: number): Read {
  const line = lines[at]!;
  if (line.trim() === '') return { block: undefined, took: 1 };
  if (line.startsWith('<!--')) return { block: undefined, took: countUntil(lines, at, (one) => one.includes('-->')) };
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading) return { block: { kind: 'heading', level: heading[1]!.length, inside: inlineOf(heading[2]!) }, took: 1 };
  if (line.startsWith('```')) return fenced(lines, at);
  if (/^ {4}/.test(line)) return indented(lines, at);
  if (line.startsWith('|') && /^\|[\s:|-]+\|?\s*$/.test(lines[at + 1] ?? '')) return tableAt(lines, at);
  if (ITEM.test(line)) return listAt(lines, at);
  return paragraphAt(lines, at);
}

/** Lines up to and with the first after `at` on which it holds. */
function countUntil(lines: readonly string[], at: number, holds: (line: string) => boolean): number {
  let end = at;
  while (end < lines.length && !holds(lines[end]!)) end++;
  return end - at + 1;
}

function fenced(lines: readonly string[], at: number): Read {
  const took = 1 + countUntil(lines, at + 1, (line) => line.startsWith('```'));
  return { block: { kind: 'code', text: lines.slice(at + 1, at + took - 1).join('\n') }, took };
}

function indented(lines: readonly string[], at: number): Read {
  let end = at;
  while (end < lines.length && (/^ {4}/.test(lines[end]!) || lines[end]!.trim() === '')) end++;
  const text = lines.slice(at, end).map((line) => line.slice(4));
  return { block: { kind: 'code', text: text.join('\n').trimEnd() }, took: end - at };
}

function tableAt(lines: readonly string[], at: number): Read {
  let end = at;
  while (end < lines.length && lines[end]!.startsWith('|')) end++;
  const [head = [], , ...rows] = lines.slice(at, end).map(cellsOf);
  return { block: { kind: 'table', head, rows }, took: end - at };
}

function cellsOf(line: string): Inline[][] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => inlineOf(cell.trim().replaceAll('\\|', '|')));
}

function listAt(lines: readonly string[], at: number): Read {
  const ordered = /^\s*\d/.test(lines[at]!);
  const items: string[] = [];
  let end = at;
  for (; end < lines.length && lines[end]!.trim() !== ''; end++) {
    const line = lines[end]!;
    if (ITEM.test(line)) items.push(line.replace(ITEM, ''));
    else if (OF_ITS_OWN.test(line)) break;
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  return { block: { kind: 'list', ordered, items: items.map(inlineOf) }, took: end - at };
}

function paragraphAt(lines: readonly string[], at: number): Read {
  let end = at + 1;
  while (end < lines.length && lines[end]!.trim() !== '' && !OF_ITS_OWN.test(lines[end]!)) end++;
  const text = lines.slice(at, end).map((line) => line.trim());
  return { block: { kind: 'paragraph', inside: inlineOf(text.join(' ')) }, took: end - at };
}
