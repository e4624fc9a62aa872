import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, fealty } from '../../../src/cli/testing/fealty.ts';

/** What a run says of itself, as JSON, and the tables that it leaves. */
export interface Told {
  readonly ran: number;
  readonly fell: number;
  readonly stood: number;
  readonly scale: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly generals: {
    readonly first: { readonly abroad: number; readonly staff: number; readonly withTroops: number };
    readonly none: number;
  };
  readonly desertions: { readonly middle: number; readonly high: number };
  rows(table: string): Row[];
}
export type Row = Readonly<Record<string, string>>;

/** Runs the main case, a hundred histories of seed 2019, with these options. */
export async function told(...options: readonly string[]): Promise<Told> {
  const cwd = emptyFolder();
  const words = ['run', 'venezuela-2019', '--histories', '100', '--seed', '2019', '--export', 'tables', '--json'];
  const { code, out, err } = await fealty([...words, '--quiet', ...options], { cwd });
  if (code !== 0) throw new Error(err);
  return { ...JSON.parse(out), rows: (table: string) => rowsOf(join(cwd, 'tables', `${table}.csv`)) };
}

/** A file of comma-separated values; quotes hold commas. */
export function rowsOf(file: string): Row[] {
  const [head = [], ...rest] = readFileSync(file, 'utf8').trimEnd().split('\n').map(cellsOf);
  return rest.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
}
