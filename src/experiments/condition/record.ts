import { isDate } from '../../scenario/dates.ts';
import { CaseFaults, type Fault } from '../../scenario/fault.ts';
import { didYouMean } from '../../scenario/near.ts';
import { type Cell, readTable } from './csv.ts';
import { ERROR_MODELS, type ErrorModel, GRADES, type Grade, MODELS_OF, type RecordRow } from './observation.ts';
import { QUANTITIES, type QuantityKind } from './quantities.ts';

/** Columns of a record; the first six must be there, the others may be left out or empty. */
export const RECORD_COLUMNS = [
  'date',
  'quantity',
  'value',
  'error',
  'source',
  'grade',
  'low',
  'high',
  'from',
  'model',
  'note',
] as const;
type RecordColumn = (typeof RECORD_COLUMNS)[number];
const NEEDED: readonly RecordColumn[] = ['date', 'quantity', 'value', 'source', 'grade'];

/** Half the width of a 90 % interval of a normal, in standard deviations: Φ⁻¹(.95). */
const HALF_OF_90 = 1.6448536269514722;

/** The kind of a known quantity. Throws RangeError for a name that is none. */
export function kindOf(name: string): QuantityKind {
  const quantity = QUANTITIES[name];
  if (quantity === undefined) throw new RangeError(`found ${name}, expected the name of a quantity`);
  return quantity.kind;
}

/**
 * Reads a dated record. Each row needs an error, or the ends of a 90 % interval for the true figure (`low`, `high`), which
 * then also give the value that is used: their middle, on the scale of the model. Throws CaseFaults with every fault.
 */
export function readRecordCsv(text: string, fileName: string): RecordRow[] {
  const { header, rows } = readTable(text, fileName);
  const faults: Fault[] = [];
  const columns = placeColumns(header, fileName, faults);
  if (faults.length > 0) throw new CaseFaults(faults);
  const read = rows.map((cells) => readRow({ cells, width: header.length, columns, file: fileName, faults }));
  if (faults.length > 0) throw new CaseFaults(faults);
  return read;
}

function placeColumns(header: readonly Cell[], file: string, faults: Fault[]): Map<RecordColumn, number> {
  const places = new Map<RecordColumn, number>();
  header.forEach((cell, k) => {
    const name = RECORD_COLUMNS.find((column) => column === cell.text.toLowerCase());
    const at = { file, line: cell.line, column: cell.column, path: 'columns' };
    if (name === undefined)
      faults.push(
        faultAt(
          at,
          `column "${cell.text}"`,
          `one of ${RECORD_COLUMNS.join(', ')}`,
          didYouMean(cell.text, RECORD_COLUMNS),
        ),
      );
    else if (places.has(name)) faults.push(faultAt(at, `column ${name} twice`, 'every column once'));
    else places.set(name, k);
  });
  for (const name of NEEDED)
    if (!places.has(name))
      faults.push(
        faultAt({ file, line: 1, column: 1, path: 'columns' }, `no column ${name}`, `the columns ${NEEDED.join(', ')}`),
      );
  return places;
}

interface RowAt {
  readonly cells: readonly Cell[];
  readonly width: number;
  readonly columns: ReadonlyMap<RecordColumn, number>;
  readonly file: string;
  readonly faults: Fault[];
}

type Place = Pick<Fault, 'file' | 'line' | 'column' | 'path'>;

function faultAt(at: Place, found: string, expected: string, hint?: string): Fault {
  return hint === undefined ? { ...at, found, expected } : { ...at, found, expected, hint };
}

function readRow(row: RowAt): RecordRow {
  const { cells, width, file, faults } = row;
  const first = cells[0]!;
  if (cells.length !== width)
    faults.push(
      faultAt(
        { file, line: first.line, column: first.column, path: '' },
        `${cells.length} cells`,
        `${width}, as the first row has`,
        'a comma inside a text needs quotes around the text',
      ),
    );
  const quantity = readName(row, 'quantity', Object.keys(QUANTITIES));
  const kind = QUANTITIES[quantity]?.kind ?? 'count';
  const model = (
    textOf(row, 'model') === '' ? MODELS_OF[kind][0]! : readName(row, 'model', MODELS_OF[kind])
  ) as ErrorModel;
  const date = readDate(row, 'date');
  const from = textOf(row, 'from') === '' ? null : readDate(row, 'from');
  if (from !== null && from > date) fault(row, 'from', from, `a date up to ${date}`);
  const value =
    kind === 'event' ? readAnswer(row) : readNumber(row, 'value', kind === 'count' ? 0 : Number.NEGATIVE_INFINITY);
  if (kind === 'level' && model === 'log-normal' && !(value > 0))
    fault(row, 'value', `${value}`, 'a number greater than 0, as the error is relative');
  if (textOf(row, 'source') === '') fault(row, 'source', 'nothing', 'who said so');
  return {
    line: first.line,
    quantity,
    date,
    from,
    model,
    ...readError(row, kind, model, value),
    source: textOf(row, 'source'),
    grade: readName(row, 'grade', GRADES) as Grade,
    note: textOf(row, 'note'),
  };
}

function readError(row: RowAt, kind: QuantityKind, model: ErrorModel, value: number): { value: number; error: number } {
  const given = (name: RecordColumn): boolean => textOf(row, name) !== '';
  if (kind === 'event') {
    for (const name of ['low', 'high'] as const)
      if (given(name)) fault(row, name, textOf(row, name), 'nothing, as an event has no interval');
    const error = given('error') ? readNumber(row, 'error', 0) : Number.NaN;
    if (!(error < 0.5))
      fault(row, 'error', textOf(row, 'error') || 'nothing', 'the chance that the report is wrong, from 0 to below .5');
    return { value, error };
  }
  if (given('low') || given('high')) return readInterval(row, model, value);
  const error = given('error') ? readNumber(row, 'error', 0) : 0;
  if (!(error > 0)) fault(row, 'error', textOf(row, 'error') || 'nothing', 'a number greater than 0, or low and high');
  return { value, error };
}

function readInterval(row: RowAt, model: ErrorModel, value: number): { value: number; error: number } {
  const least = model === 'normal' ? Number.NEGATIVE_INFINITY : 0;
  const low = readNumber(row, 'low', least);
  const high = readNumber(row, 'high', least);
  if (textOf(row, 'error') !== '') fault(row, 'error', textOf(row, 'error'), 'nothing beside low and high');
  if (!(low < high)) fault(row, 'low', `${low}`, `less than high, ${high}`);
  else if (!(low <= value && value <= high))
    fault(row, 'value', `${value}`, `a number from low, ${low}, to high, ${high}`);
  if (model === 'normal') return { value: (low + high) / 2, error: (high - low) / (2 * HALF_OF_90) };
  if (low === 0) fault(row, 'low', '0', 'a number greater than 0, as the error is relative');
  return { value: Math.sqrt(low * high), error: Math.log(high / low) / (2 * HALF_OF_90) };
}

function cellOf(row: RowAt, name: RecordColumn): Cell {
  const place = row.columns.get(name);
  const { line, column } = row.cells[0]!;
  return (place === undefined ? undefined : row.cells[place]) ?? { text: '', line, column };
}

function textOf(row: RowAt, name: RecordColumn): string {
  return cellOf(row, name).text;
}

function fault(row: RowAt, name: RecordColumn, found: string, expected: string, hint?: string): void {
  const { line, column } = cellOf(row, name);
  row.faults.push(faultAt({ file: row.file, line, column, path: name }, found, expected, hint));
}

function readName(row: RowAt, name: RecordColumn, known: readonly string[]): string {
  const text = textOf(row, name);
  if (known.includes(text)) return text;
  const list = known.length <= ERROR_MODELS.length ? `one of ${known.join(', ')}` : 'the name of a quantity';
  fault(row, name, text === '' ? 'nothing' : text, list, didYouMean(text, known));
  return text;
}

function readDate(row: RowAt, name: RecordColumn): string {
  const text = textOf(row, name);
  if (!isDate(text)) fault(row, name, text === '' ? 'nothing' : text, 'a date such as 2019-02-03');
  return text;
}

function readNumber(row: RowAt, name: RecordColumn, least: number): number {
  const text = textOf(row, name);
  const number = text === '' ? Number.NaN : Number(text);
  if (!(Number.isFinite(number) && number >= least))
    fault(row, name, text === '' ? 'nothing' : text, least === 0 ? 'a number from 0 up' : 'a number');
  return number;
}

const ANSWERS: Readonly<Record<string, number>> = { yes: 1, no: 0, 1: 1, 0: 0 };

function readAnswer(row: RowAt): number {
  const answer = ANSWERS[textOf(row, 'value').toLowerCase()];
  if (answer === undefined) fault(row, 'value', textOf(row, 'value') || 'nothing', 'yes or no, as it is an event');
  return answer ?? 0;
}
