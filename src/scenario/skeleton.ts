import { isMap, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Entry } from './table.ts';

/** A piece of text to be put into a case, and what of it to select, as places in the text with the piece in it. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
  readonly select: readonly [number, number];
}

/** A parameter at its usual value, as it stands in a case; its grounds are left for whoever writes it. */
export function skeletonOf({ name, parameter }: Entry): string {
  const { usual } = parameter;
  const value =
    typeof usual === 'boolean'
      ? usual
        ? 'on'
        : 'off'
      : parameter.shape === 'vector'
        ? `{${parameter.labels.map((label, k) => `${label}: ${parameter.usual[k]}`).join(', ')}}`
        : String(usual);
  return `${name}: {value: ${value}, grade: assumed, why: ""}`;
}

/**
 * Where a parameter would go in the text of a case: into its group, which is begun where there is none. If it is there
 * already nothing is put in and its place is selected. Undefined where the YAML cannot be read so far.
 */
export function insertionOf(text: string, entry: Entry): Insertion | undefined {
  const document = parseDocument(text, { prettyErrors: false, strict: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const top = document.contents as YAMLMap<Node, Node | null>;
  const piece = skeletonOf(entry);
  const parameters = top.get('parameters', true) as Node | undefined;
  if (!isMap(parameters)) {
    return top.has('parameters')
      ? undefined
      : behind(text, text.length, `parameters:\n  ${entry.group}:\n    ${piece}`);
  }
  const group = parameters.get(entry.group, true) as Node | undefined;
  if (isMap(group)) {
    const there = group.items.find(({ key }) => String(key) === entry.name);
    const [from, to] = (there?.key as Node | undefined)?.range ?? [];
    if (from !== undefined) return { at: from, text: '', select: [from, to!] };
    return into(text, group, piece);
  }
  if (parameters.has(entry.group)) return undefined;
  if (parameters.flow) return into(text, parameters, `${entry.group}: {${piece}}`);
  const indent = ' '.repeat(indentOf(text, parameters));
  return behind(text, endOf(text, parameters), `${indent}${entry.group}:\n${indent}  ${piece}`);
}

function into(text: string, map: YAMLMap, piece: string): Insertion {
  if (!map.flow) return behind(text, endOf(text, map), `${' '.repeat(indentOf(text, map))}${piece}`);
  const at = map.range![1] - 1;
  return selected(at, map.items.length > 0 ? `, ${piece}` : piece);
}

/** A line of its own behind the line that ends at a place. */
function behind(text: string, end: number, line: string): Insertion {
  return selected(end, end > 0 && text[end - 1] !== '\n' ? `\n${line}` : `${line}\n`);
}

function selected(at: number, text: string): Insertion {
  const why = at + text.lastIndexOf('""') + 1;
  return { at, text, select: [why, why] };
}

function indentOf(text: string, map: YAMLMap): number {
  const from = (map.items[0]?.key as Node | undefined)?.range?.[0] ?? map.range![0];
  return from - (text.lastIndexOf('\n', from - 1) + 1);
}

/** The end of the last line with something in it. */
function endOf(text: string, map: YAMLMap): number {
  const to = map.range![1];
  const kept = text.slice(0, to).trimEnd().length;
  const end = text.indexOf('\n', kept);
  return end < 0 ? text.length : end;
}
