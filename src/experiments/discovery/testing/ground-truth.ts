import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Cases, casesOf, type Dimension } from '../cases.ts';

const FOLDER = join(import.meta.dirname, '../../../../../shared/groundtruth/scenario_discovery');

/** Why a test is skipped, or false if the files are here. */
export function missing(...files: readonly string[]): string | false {
  const absent = files.filter((file) => !existsSync(join(FOLDER, file)));
  return absent.length > 0 && `ground truth ${absent.join(', ')} is not here`;
}

/** A box of a trajectory, as the EMA workbench gave it: limits of restricted inputs only, −1 for an end that is not restricted. */
export interface GivenBox {
  readonly n: number;
  readonly k: number;
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  readonly mean: number;
  readonly res_dim: number;
  readonly limits: Readonly<Record<string, readonly [number, number]>>;
  readonly quasi_p: Readonly<Record<string, readonly [number, number]>>;
}

export function given<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Shape;
}

/** A table: its columns by name, as text. */
export function table(file: string): { readonly head: readonly string[]; column(name: string): string[] } {
  const bytes = readFileSync(join(FOLDER, file));
  const text = file.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
  const [head, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
  return { head: head!, column: (name) => rows.map((row) => row[head!.indexOf(name)]!) };
}

export function numbers(values: readonly string[]): Float64Array {
  return Float64Array.from(values, Number);
}

/** Bryant and Lempert's 882 runs, with one of their outcomes. */
export function bryantLempert(outcome = 'Greater than 90%', threshold?: number): Cases {
  const { head, column } = table('bryant_lempert_2010.csv');
  const inputs = head.slice(2, 11).map((name): Dimension => ({ name, kind: 'real', values: numbers(column(name)) }));
  return casesOf(inputs, numbers(column(outcome)), threshold);
}

/** 2,000 runs of which those with a above .6 and c below .4 are of interest; `y_noisy` has 1 in 20 turned over. */
export function planted(outcome: 'y' | 'y_noisy'): Cases {
  const { column } = table('synthetic_box_2000.csv');
  const inputs = [...'abcde'].map((name): Dimension => ({ name, kind: 'real', values: numbers(column(name)) }));
  return casesOf(inputs, numbers(column(outcome)));
}
