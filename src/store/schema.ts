import { CONDUCTS } from '../engine/conduct.ts';
import { RANKS } from '../engine/parameter.ts';
import { COLUMNS } from '../engine/record/history.ts';

/** Kinds of column, and what DuckDB calls them. */
export const SQL_TYPES = {
  double: 'DOUBLE',
  integer: 'INTEGER',
  unsigned: 'UINTEGER',
  boolean: 'BOOLEAN',
  text: 'VARCHAR',
} as const;
export type ColumnKind = keyof typeof SQL_TYPES;
export type ColumnSpec = readonly [name: string, kind: ColumnKind];

export interface TableSpec {
  readonly columns: readonly ColumnSpec[];
  /** Columns by which rows are told apart, and sorted wherever order matters. */
  readonly key: readonly string[];
  /** Whether numbers can be missing. */
  readonly gaps: boolean;
}

/** Names of the thirty counts, in the order of the record: conduct by conduct, and rank by rank within. */
export const COUNT_NAMES: readonly string[] = CONDUCTS.flatMap((conduct) => RANKS.map((rank) => `${conduct}_${rank}`));

const runs: TableSpec = {
  key: ['history'],
  gaps: true,
  columns: [
    ['history', 'integer'],
    ['failed', 'boolean'],
    ['message', 'text'],
    ['outcome', 'text'],
    ['pattern', 'text'],
    ['fell', 'boolean'],
    ['fall_day', 'integer'],
    ['days', 'integer'],
    ['strength', 'double'],
    ['discarded', 'integer'],
    ['mobilised_peak', 'double'],
    ['mobilised_end', 'double'],
    ['withheld_heads', 'integer'],
    ['defected_heads', 'integer'],
    ['deserted_heads', 'integer'],
    ['opposed_heads_start', 'double'],
    ['opposed_strength_start', 'double'],
    ['opposed_heads_end', 'double'],
    ['opposed_strength_end', 'double'],
    ['first_general_day', 'integer'],
    ['first_general_member', 'integer'],
    ['first_general_conduct', 'text'],
    ['first_general_line', 'boolean'],
    ['first_general_abroad', 'boolean'],
    ['generals_line', 'integer'],
    ['generals_staff', 'integer'],
    ['generals_abroad', 'integer'],
    ['checksum', 'unsigned'],
  ],
};

const daily: TableSpec = {
  key: ['history', 'day'],
  gaps: false,
  columns: [
    ['history', 'integer'],
    ['day', 'integer'],
    ...COLUMNS.map((name): ColumnSpec => [name, 'double']),
    ...COUNT_NAMES.map((name): ColumnSpec => [name, 'integer']),
  ],
};

const events: TableSpec = {
  key: ['history', 'ordinal'],
  gaps: false,
  columns: [
    ['history', 'integer'],
    ['ordinal', 'integer'],
    ['day', 'integer'],
    ['kind', 'text'],
    ['says', 'text'],
    ['size', 'double'],
    ['member', 'integer'],
  ],
};

const generals: TableSpec = {
  key: ['history', 'ordinal'],
  gaps: false,
  columns: [
    ['history', 'integer'],
    ['ordinal', 'integer'],
    ['day', 'integer'],
    ['member', 'integer'],
    ['conduct', 'text'],
    ['line', 'boolean'],
    ['abroad', 'boolean'],
  ],
};

const parameters: TableSpec = {
  key: ['history', 'path'],
  gaps: false,
  columns: [
    ['history', 'integer'],
    ['path', 'text'],
    ['value', 'double'],
  ],
};

/** The long tables of an ensemble, by name; `meta` stands beside them. */
export const TABLES = { runs, daily, events, generals, parameters } as const;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The statements that make an empty ensemble. Only `runs` has an index: one transaction holds all of a history. */
export function createStatements(): string[] {
  const tables = TABLE_NAMES.map((name) => {
    const columns = TABLES[name].columns.map(([column, kind]) => `"${column}" ${SQL_TYPES[kind]}`);
    const unique = name === 'runs' ? ', PRIMARY KEY (history)' : '';
    return `CREATE TABLE ${name} (${columns.join(', ')}${unique})`;
  });
  const totals = CONDUCTS.map((conduct) => `${RANKS.map((rank) => `${conduct}_${rank}`).join(' + ')} AS ${conduct}`);
  return [...tables, `CREATE VIEW conduct AS SELECT history, day, ${totals.join(', ')} FROM daily`];
}
