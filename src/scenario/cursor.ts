import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Path } from './fault.ts';

/** The path of what stands at a place in the text of a case, broken YAML included: the parser keeps what it could read. */
export function pathAt(text: string, offset: number): Path {
  const path: (string | number)[] = [];
  let node: Node | null;
  try {
    node = parseDocument(text, { strict: false, prettyErrors: false }).contents as Node | null;
  } catch {
    return path;
  }
  while (node !== null) {
    const next: Step | undefined = isMap(node)
      ? pairAt(node.items as Pair<Node, Node | null>[], offset, text)
      : isSeq(node)
        ? itemAt(node.items as Node[], offset, text)
        : undefined;
    if (next === undefined) break;
    path.push(next.step);
    node = next.node;
  }
  return path;
}

interface Step {
  readonly step: string | number;
  readonly node: Node | null;
}

/** A part reaches from its beginning to the end of its last line, so that a cursor behind the last letter is in it. */
function within(from: number | undefined, to: number | undefined, offset: number, text: string): boolean {
  if (from === undefined || to === undefined || offset < from) return false;
  const flow = !/^[^\n]*\n/.test(text.slice(to - 1, to + 1)) && /[,}\]]/.test(text.slice(to).match(/\S/)?.[0] ?? '');
  const end = flow ? to : endOfLine(text, to);
  return offset <= end;
}

function endOfLine(text: string, at: number): number {
  if (text[at - 1] === '\n') return at - 1;
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

function pairAt(pairs: readonly Pair<Node, Node | null>[], offset: number, text: string): Step | undefined {
  const found = pairs.find(({ key, value }) => {
    const to = (isAlias(value) ? value.range?.[1] : value?.range?.[1]) ?? key?.range?.[1];
    return within(key?.range?.[0], Math.max(to ?? 0, key?.range?.[1] ?? 0), offset, text);
  });
  if (found === undefined) return undefined;
  const { key, value } = found;
  return { step: isScalar(key) ? String(key.value) : String(key), node: value };
}

function itemAt(items: readonly Node[], offset: number, text: string): Step | undefined {
  const at = items.findIndex((item) => within(item?.range?.[0], item?.range?.[1], offset, text));
  return at < 0 ? undefined : { step: at, node: items[at]! };
}
