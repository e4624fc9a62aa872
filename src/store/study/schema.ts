import { OUTCOMES, PATTERNS } from '../../engine/record/history.ts';
import { MEASURES, WEEKLY } from '../../experiments/study/measures.ts';
import type { ColumnSpec, SQL_TYPES, TableSpec } from '../schema.ts';

const number = (name: string): ColumnSpec => [name, 'double'];
const text = (name: string): ColumnSpec => [name, 'text'];
const integer = (name: string): ColumnSpec => [name, 'integer'];
const table = (key: readonly string[], columns: readonly ColumnSpec[]): TableSpec => ({ key, columns, gaps: false });

/** The tables of a study, by name, beside `meta`. Measures that do not apply are NaN, so that every column is a flat array. */
export const STUDY_TABLES = {
  worlds: table(['world'], [integer('world'), text('name'), text('says')]),
  factors: table(['axis', 'place'], [text('axis'), integer('place'), text('path'), text('options'), text('spread')]),
  settings: table(
    ['axis', 'row', 'place'],
    [text('axis'), integer('row'), integer('place'), number('u'), number('value')],
  ),
  runs: table(['run'], [integer('run'), ...MEASURES.map(number)]),
  weeks: table(['run', 'day'], [integer('run'), integer('day'), ...WEEKLY.map(number)]),
  failures: table(['run'], [integer('run'), text('message')]),
} as const;
export type StudyTable = keyof typeof STUDY_TABLES;
export const STUDY_TABLE_NAMES = Object.keys(STUDY_TABLES) as readonly StudyTable[];
/** Tables that grow while the study runs; the others say what was asked. */
export const GROWING = ['runs', 'weeks', 'failures'] as const satisfies readonly StudyTable[];

/** The statements that make an empty study of this shape. */
export function studyStatements(
  types: typeof SQL_TYPES,
  shape: { readonly levers: number; readonly assumptions: number; readonly replicates: number },
): string[] {
  const tables = STUDY_TABLE_NAMES.map((name) => {
    const columns = STUDY_TABLES[name].columns.map(([column, kind]) => `"${column}" ${types[kind]}`);
    return `CREATE TABLE ${name} (${columns.join(', ')}${name === 'runs' ? ', PRIMARY KEY (run)' : ''})`;
  });
  const { levers, assumptions, replicates } = shape;
  const named = (slugs: readonly string[], column: string): string =>
    `CASE WHEN isnan(${column}) THEN NULL ELSE [${slugs.map((slug) => `'${slug}'`).join(', ')}][${column}::INTEGER + 1] END`;
  const view = `CREATE VIEW ended AS SELECT run,
    run // ${replicates * assumptions * levers} AS world, run // ${replicates * assumptions} % ${levers} AS lever,
    run // ${replicates} % ${assumptions} AS assumption, run % ${replicates} AS replicate,
    ${named(OUTCOMES, 'outcome')} AS ended, ${named(PATTERNS, 'pattern')} AS looked, isnan(outcome) AS failed FROM runs`;
  return [...tables, view];
}
