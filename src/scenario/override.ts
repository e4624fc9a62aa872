import type { VectorParameter } from '../engine/parameter.ts';
import type { Values } from '../engine/parameters.ts';
import type { Fault } from './fault.ts';
import { sumFault } from './labels.ts';
import { didYouMean } from './near.ts';
import type { Priors, Value } from './prior.ts';
import { type Entry, entryAt, GROUPS, likelyPath } from './table.ts';
import { expectedWords, isWithin, readValue } from './value.ts';
import { boundsWords, found } from './words.ts';

export interface Overridden {
  readonly priors: Priors;
  /** The paths that now have a fixed value, and what was asked for. */
  readonly set: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

/**
 * Replaces values or distributions by values, as `amnesty.status=law`, `rents.mean.general=6` or
 * `amnesty.coverage=0,1,1` say. Of a vector, one place leaves the others at the case's values; a common factor goes.
 */
export function override(priors: Priors, texts: readonly string[]): Overridden {
  const values = priors.values as unknown as Record<string, Record<string, Value>>;
  const changed = Object.fromEntries(Object.entries(values).map(([group, of]) => [group, { ...of }]));
  for (const { group, name, spread } of priors.drawn) if (spread.form === 'times') changed[group]![name] = spread.base;
  const set = new Map<string, string>();
  const faults: Fault[] = [];
  texts.forEach((text, k) => {
    const read = readOverride(text, changed);
    if ('entry' in read) {
      changed[read.entry.group]![read.entry.name] = read.value;
      set.set(read.entry.path, text);
    } else faults.push({ file: '--set', line: k + 1, ...read });
  });
  faults.push(...shareFault(changed.force!.share as readonly number[], texts, faults));
  for (const { group, name, path } of priors.drawn) if (!set.has(path)) changed[group]![name] = values[group]![name]!;
  return {
    priors: { values: changed as unknown as Values, drawn: priors.drawn.filter(({ path }) => !set.has(path)) },
    set,
    faults,
  };
}

type Complaint = Omit<Fault, 'file' | 'line'>;
type Current = Readonly<Record<string, Readonly<Record<string, Value>>>>;

function readOverride(text: string, current: Current): { entry: Entry; value: Value } | Complaint {
  const equals = text.indexOf('=');
  if (equals < 0) {
    return {
      column: text.length + 1,
      path: '',
      found: found(text),
      expected: 'a path, = and a value, such as amnesty.status=law',
    };
  }
  const path = text.slice(0, equals).trim();
  const [group = '', name = '', ...rest] = path.split('.');
  const entry = entryAt(`${group}.${name}`);
  if (!entry || rest.length > 1) return noSuchPath(path);
  const written = text.slice(equals + 1).trim();
  const at = { column: equals + 2 + (text.slice(equals + 1).length - text.slice(equals + 1).trimStart().length), path };
  if (rest.length === 1) return readPlace(entry, rest[0]!, written, at, current);
  const read = readValue('', entry.parameter, plainOf(written));
  if ('value' in read) return { entry, value: read.value };
  return { ...at, found: found(plainOf(written)), expected: read.expected, ...(read.hint ? { hint: read.hint } : {}) };
}

type At = Pick<Complaint, 'column' | 'path'>;

function readPlace(
  entry: Entry,
  label: string,
  written: string,
  at: At,
  current: Current,
): { entry: Entry; value: Value } | Complaint {
  const { parameter, group, name, path } = entry;
  const column = path.length + 2;
  if (parameter.shape !== 'vector') {
    return {
      column,
      path: at.path,
      found: found(label),
      expected: `${path} alone, which takes ${expectedWords(parameter)}`,
    };
  }
  const place = parameter.labels.indexOf(label);
  if (place < 0) {
    const hint = didYouMean(label, parameter.labels);
    return {
      column,
      path: at.path,
      found: found(label),
      expected: `one of ${parameter.labels.join(', ')}`,
      ...(hint ? { hint } : {}),
    };
  }
  const number = plainOf(written);
  if (!isWithin(parameter, number)) return { ...at, found: found(number), expected: placeWords(parameter) };
  return { entry, value: (current[group]![name] as readonly number[]).map((old, k) => (k === place ? number : old)) };
}

function placeWords(parameter: VectorParameter): string {
  return boundsWords(parameter.least, parameter.most);
}

function noSuchPath(path: string): Complaint {
  const group = path.split('.')[0]!;
  const known = GROUPS.includes(group as never);
  const expected = known ? `a parameter of ${group}` : 'the path of a parameter, such as amnesty.reversal';
  const likely = likelyPath(path);
  const hint = likely ? { hint: `did you mean ${likely}?` } : {};
  return { column: known ? group.length + 2 : 1, path, found: 'no such parameter', expected, ...hint };
}

/** Text as YAML would read it, for the few things that a value can be. */
function plainOf(text: string): unknown {
  if (text.startsWith('[') && text.endsWith(']')) return plainOf(text.slice(1, -1));
  if (text.includes(',')) return text.split(',').map((part) => plainOf(part.trim()));
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return text;
}

/** Places are set one by one, so only at the end is it known whether the shares of the ranks add up. */
function shareFault(shares: readonly number[], texts: readonly string[], faults: readonly Fault[]): Fault[] {
  const line = texts.findLastIndex((text) => text.trim().startsWith('force.share')) + 1;
  const wrong = line > 0 && !faults.some((fault) => fault.line === line) ? sumFault(shares) : undefined;
  return wrong ? [{ file: '--set', line, column: 1, path: 'force.share', ...wrong }] : [];
}
