import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { CaseFaults, type Fault } from '../../scenario/fault.ts';

export interface Cell {
  readonly text: string;
  /** Where its first letter stands, both from 1. */
  readonly line: number;
  readonly column: number;
}

/** A table as it was written: the cells of its first row, and those below; empty rows are left out. */
export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Reads comma-separated text (RFC 4180), with the place of every cell. Throws CaseFaults where it is not such a text. */
export function readTable(text: string, file: string): Table {
  const plain = text.replace(/^\uFEFF/, '');
  const [header = [], ...below] = placed(plain, parsedRows(plain, file));
  return { header: header.map(trimmed), rows: below.map((row) => row.map(trimmed)) };
}

function parsedRows(text: string, file: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 1);
    throw new CaseFaults([faultOf(file, line, error)]);
  }
}

function faultOf(file: string, line: number, error: CsvError): Fault {
  const expected = 'a closing quote, and inside quotes every quote twice';
  return { file, line, column: 1, path: '', found: `text that is not a table (${error.code})`, expected };
}

function trimmed(cell: Cell): Cell {
  const start = cell.text.length - cell.text.trimStart().length;
  return { text: cell.text.trim(), line: cell.line, column: cell.column + start };
}

/** Gives each cell its place by walking through the text beside the rows that were read from it. */
function placed(text: string, rows: readonly (readonly string[])[]): Cell[][] {
  let [at, line, column] = [0, 1, 1];
  const next = (): void => {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) [line, column] = [line + 1, 1];
    else column++;
    at++;
  };
  const cellOf = (value: string): Cell => {
    const cell = { text: value, line, column };
    for (let quoted = false; at < text.length && (quoted || !/[,\r\n]/.test(text[at]!)); next())
      if (text[at] === '"') quoted = !quoted;
    if (text[at] === ',') next();
    return cell;
  };
  return rows.map((row) => {
    while (/[\r\n]/.test(text[at] ?? '')) next();
    return row.map(cellOf);
  });
}
