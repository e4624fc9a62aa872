import { existsSync, readFileSync } from 'node:fs';

const SHARED = new URL('../../../../../shared/groundtruth/', import.meta.url);

/** A table of numbers beside the project, by column; null where it is not there, and the test that wants it should skip. */
export function sharedTable(path: string): ReadonlyMap<string, Float64Array> | null {
  const file = new URL(path, SHARED);
  if (!existsSync(file)) return null;
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const cells = lines.map((line) => line.split(',').map(Number));
  return new Map(head.split(',').map((name, at) => [name, Float64Array.from(cells, (row) => row[at]!)]));
}

/** The named columns side by side, row by row. */
export function besides(table: ReadonlyMap<string, Float64Array>, names: readonly string[]): Float64Array {
  const columns = names.map((name) => {
    const column = table.get(name);
    if (column === undefined) throw new Error(`found no column ${name}`);
    return column;
  });
  return Float64Array.from({ length: columns[0]!.length * names.length }, (_, at) => {
    return columns[at % names.length]![Math.floor(at / names.length)]!;
  });
}
