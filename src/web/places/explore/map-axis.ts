import { type Factor, roleOf } from '../../../experiments/design/factor.ts';
import { gridLevels } from '../../../experiments/design/grid-levels.ts';
import { numberReached } from '../../../scenario/draw.ts';
import type { Priors, Value } from '../../../scenario/prior.ts';
import { usualSpread } from '../../../scenario/spread-text.ts';
import { ENTRIES, type Entry, entryAt } from '../../../scenario/table.ts';

/** One side of the map: a number or a word of the model, and the levels at which it is looked at. */
export interface MapAxis {
  readonly entry: Entry;
  readonly factor: Factor;
  readonly levels: readonly MapLevel[];
  /** Whether what lies between two levels means anything. */
  readonly continuous: boolean;
}

export interface MapLevel {
  /** Place in the spread. */
  readonly u: number;
  readonly value: number;
  readonly words: string;
}

/** What a map can be drawn over: everything that has a range or several words, in the order of the table. */
export function mapEntries(priors: Priors): Entry[] {
  return ENTRIES.filter((entry) => usualSpread(entry, baseOf(priors, entry)) !== undefined);
}

/** A side of the map over the range where an analyst would look; undefined where there is none. */
export function mapAxis(priors: Priors, path: string, levels: number): MapAxis | undefined {
  const entry = entryAt(path);
  const spread = entry && usualSpread(entry, baseOf(priors, entry));
  if (entry === undefined || spread === undefined) return undefined;
  const { group, name, parameter } = entry;
  const whole = parameter.shape === 'number' && parameter.whole === true;
  const factor: Factor = { path, group, name, whole, spread, role: roleOf(parameter.kind) };
  const words = (value: number): string => {
    if (parameter.shape === 'choice') return parameter.options[value] ?? '';
    if (parameter.shape === 'switch') return value === 1 ? 'on' : 'off';
    const digits = String(Number(value.toPrecision(3))).replace('-', '−');
    return parameter.shape === 'vector' ? `× ${digits}` : digits;
  };
  const at = gridLevels(factor, levels).map((u) => {
    const value = parameter.shape === 'vector' ? timesReached(factor, u) : numberReached(factor, u);
    return { u, value, words: words(value) };
  });
  return { entry, factor, levels: at, continuous: parameter.shape === 'number' || parameter.shape === 'vector' };
}

/** The factor that a vector is multiplied with, counted from how the case has it. */
function timesReached(factor: Factor, u: number): number {
  const { spread } = factor;
  if (spread.form !== 'times' || spread.factor.form !== 'between') return numberReached(factor, u);
  return spread.factor.low + u * (spread.factor.high - spread.factor.low);
}

function baseOf({ values, drawn }: Priors, { path, group, name }: Entry): Value {
  const own = drawn.find((prior) => prior.path === path)?.spread;
  if (own?.form === 'times') return own.base;
  return (values as unknown as Record<string, Record<string, Value>>)[group]![name]!;
}
