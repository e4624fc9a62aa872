import { harmless } from './words.ts';

/** One thing wrong with what a person wrote, and where. Warnings have the same shape. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** A closing clause, such as a question after the right name. */
  readonly hint?: string;
}

export type Path = readonly (string | number)[];

/** Thrown with every fault that was found, in the order of the file. */
export class CaseFaults extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    const sorted = sortFaults(faults);
    super(sorted.map(formatFault).join('\n'));
    this.name = 'CaseFaults';
    this.faults = sorted;
  }
}

/** `file:line:column path: found X, expected Y; did you mean Z?` */
export function formatFault(fault: Fault): string {
  const { file, line, column, path, found, expected, hint } = fault;
  const what = `found ${found}, expected ${expected}${hint ? `; ${hint}` : ''}`;
  return harmless(`${file}:${line}:${column} ${path ? `${path}: ` : ''}${what}`);
}

/** By position, files in the order in which they first occur, the same fault once. */
function sortFaults(faults: readonly Fault[]): Fault[] {
  const files = [...new Set(faults.map((fault) => fault.file))];
  const once = new Map(faults.map((fault) => [formatFault(fault), fault]));
  return [...once.values()].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

/** `formations[2].members.value` */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${step}]` : text ? `.${step}` : step;
  return text;
}
