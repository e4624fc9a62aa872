import {
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBVector,
  INTEGER,
  UINTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import type { ColumnKind } from './schema.ts';

/** Rows in one chunk of DuckDB. */
const CHUNK = 2048;

const TYPES: Record<ColumnKind, DuckDBType> = {
  double: DOUBLE,
  integer: INTEGER,
  unsigned: UINTEGER,
  boolean: BOOLEAN,
  text: VARCHAR,
};

export type Numbers = Float64Array | Int32Array | Uint32Array;
export type Cell = string | number | boolean | null;
/** One column of a batch: a typed array (fast, without gaps), or any values with null for a gap. */
export interface Column {
  readonly kind: ColumnKind;
  readonly values: Numbers | readonly Cell[];
}

/**
 * The one place that reaches into DuckDB's vectors: their `items` are private in the types, and setting them one by one
 * is several times slower than copying a typed array.
 */
interface Typed {
  readonly items: Numbers;
}

/** The numbers of a fixed-width vector as they lie in memory. */
export function itemsOf(vector: DuckDBVector): Numbers {
  return (vector as unknown as Typed).items;
}

/** Appends columns of equal length to a table, in the connection's open transaction. */
export async function appendColumns(
  connection: DuckDBConnection,
  table: string,
  columns: readonly Column[],
): Promise<void> {
  const rows = columns[0]?.values.length ?? 0;
  if (rows === 0) return;
  const types = columns.map(({ kind }) => TYPES[kind]);
  const appender = await connection.createAppender(table);
  for (let from = 0; from < rows; from += CHUNK) {
    const to = Math.min(from + CHUNK, rows);
    const chunk = DuckDBDataChunk.create(types, to - from);
    for (const [c, column] of columns.entries()) fill(chunk.getColumnVector(c), column, from, to);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function fill(vector: DuckDBVector, { kind, values }: Column, from: number, to: number): void {
  if (ArrayBuffer.isView(values)) {
    const items = itemsOf(vector);
    if (items.constructor !== values.constructor)
      throw new TypeError(`a ${kind} column was given ${values.constructor.name}`);
    items.set(values.subarray(from, to));
  } else {
    for (let row = from; row < to; row++) vector.setItem(row - from, values[row]!);
  }
  vector.flush();
}
