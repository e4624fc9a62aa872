import { CaseFaults, type Fault } from '../../scenario/fault.ts';
import { didYouMean, nearest } from '../../scenario/near.ts';
import type { Prior, Priors, Spread, Value } from '../../scenario/prior.ts';
import { readSpreadText, usualSpread } from '../../scenario/spread-text.ts';
import { ENTRIES, type Entry, entriesOf, entryAt, GROUPS, likelyPath } from '../../scenario/table.ts';
import { found } from '../../scenario/words.ts';
import { type Factor, roleOf } from './factor.ts';

const SETS = ['levers', 'assumptions', 'drawn'] as const;
const FILE = '--vary';

interface Asked {
  readonly entry: Entry;
  readonly spread: Spread;
  /** Whether its spread was typed, which no pattern replaces. */
  readonly typed: boolean;
}

type Read = { readonly asked: readonly Asked[] } | { readonly faults: readonly Fault[] };

/**
 * The factors that texts name, in the order of the table, each once. A text is a path (`rents.trap`), a path and a distribution
 * (`rents.grudge=0..0.3`, `amnesty.status=law|constitution`, see `readSpreadText`), a room (`rents.*`), `levers`, `assumptions` or
 * `drawn`. Without a distribution the case's own spread is taken; of what the case holds fixed, all options alike, or the range where
 * the table says that an analyst would look (of a vector: common factors that keep it there). A pattern passes over what cannot
 * vary. Throws CaseFaults with all that is wrong.
 */
export function factorsOf(priors: Priors, vary: readonly string[]): Factor[] {
  const chosen = new Map<string, Asked>();
  const faults: Fault[] = [];
  vary.forEach((text, k) => {
    const read = readText(priors, text, k + 1);
    if ('faults' in read) faults.push(...read.faults);
    else
      for (const asked of read.asked) {
        const { path } = asked.entry;
        if (asked.typed && chosen.get(path)?.typed)
          faults.push(wrong(k + 1, 1, path, 'a second distribution', 'one distribution for each parameter'));
        if (asked.typed || !chosen.has(path)) chosen.set(path, asked);
      }
  });
  if (faults.length > 0) throw new CaseFaults(faults);
  return ENTRIES.flatMap(({ path }) => {
    const asked = chosen.get(path);
    return asked ? [factorOf(asked)] : [];
  });
}

function readText(priors: Priors, text: string, line: number): Read {
  const equals = text.indexOf('=');
  const name = (equals < 0 ? text : text.slice(0, equals)).trim();
  const start = 1 + text.length - text.trimStart().length;
  const several = severalOf(priors, name);
  if (several) {
    if (equals >= 0)
      return fault(line, start, name, found(text), `${name} alone, as each has a distribution of its own`);
    const asked = several.flatMap((entry) => askedAlone(priors, entry) ?? []);
    return asked.length > 0 ? { asked } : fault(line, start, name, 'nothing', 'at least one parameter that can vary');
  }
  const entry = entryAt(name);
  if (!entry) return noSuch(name, line, start);
  if (equals < 0) {
    const asked = askedAlone(priors, entry);
    return asked ? { asked: [asked] } : fault(line, start, name, ...cannotVary(entry));
  }
  const behind = text.slice(equals + 1);
  const column = equals + 2 + behind.length - behind.trimStart().length;
  const read = readSpreadText(entry, behind.trim(), baseOf(priors, entry), { file: FILE, line, column });
  return 'faults' in read ? read : { asked: [{ entry, spread: read.spread, typed: true }] };
}

/** The parameters of a room or set; undefined where the name is of neither. */
function severalOf(priors: Priors, name: string): readonly Entry[] | undefined {
  if (name === 'drawn') return priors.drawn.map(({ path }) => entryAt(path)!);
  if (name === 'levers' || name === 'assumptions')
    return ENTRIES.filter(({ parameter }) => `${roleOf(parameter.kind)}s` === name);
  const group = name.endsWith('.*') ? name.slice(0, -2) : '';
  return GROUPS.includes(group as never) ? entriesOf(group) : undefined;
}

function askedAlone(priors: Priors, entry: Entry): Asked | undefined {
  const spread = ownPrior(priors, entry)?.spread ?? usualSpread(entry, baseOf(priors, entry));
  return spread && { entry, spread, typed: false };
}

function ownPrior(priors: Priors, { path }: Entry): Prior | undefined {
  return priors.drawn.find((prior) => prior.path === path);
}

/** The case's value; of a vector that it draws, the one that is multiplied. */
function baseOf(priors: Priors, entry: Entry): Value {
  const spread = ownPrior(priors, entry)?.spread;
  if (spread?.form === 'times') return spread.base;
  return (priors.values as unknown as Record<string, Record<string, Value>>)[entry.group]![entry.name]!;
}

function factorOf({ entry: { path, group, name, parameter }, spread }: Asked): Factor {
  const whole = parameter.shape === 'number' && parameter.whole === true;
  return { path, group, name, whole, spread, role: roleOf(parameter.kind) };
}

function cannotVary({ path, parameter }: Entry): [string, string] {
  if (path === 'force.share') return ['shares that add up to 1', 'a parameter that can vary by itself'];
  if (parameter.shape === 'vector' || parameter.shape === 'number') {
    const [low, high] = parameter.range;
    return [`a value that no factor keeps from ${low} to ${high}`, `a distribution, such as ${path}=0.5..2`];
  }
  return ['no spread', `a distribution, such as ${path}=a|b`];
}

function noSuch(name: string, line: number, start: number): { faults: Fault[] } {
  const [group = '', of = '', ...rest] = name.split('.');
  const entry = entryAt(`${group}.${of}`);
  if (entry && rest.length > 0)
    return fault(
      line,
      start + entry.path.length + 1,
      name,
      found(rest.join('.')),
      `${entry.path} alone, whose places vary together`,
    );
  const known = GROUPS.includes(group as never);
  if (known && of !== '') {
    const expected = `a parameter of ${group}, or ${group}.* for all`;
    return fault(line, start + group.length + 1, name, 'no such parameter', expected, likely(name));
  }
  const expected = `the path of a parameter, a room such as rents.*, or one of ${SETS.join(', ')}`;
  const what = of === '*' ? 'no such room' : 'no such parameter';
  return fault(line, start, name, what, expected, known ? `did you mean ${group}.*?` : likely(name));
}

function likely(name: string): string | undefined {
  if (name.endsWith('.*')) {
    const group = nearest(name.slice(0, -2), GROUPS);
    return group && `did you mean ${group}.*?`;
  }
  const set = didYouMean(name, SETS);
  if (set) return set;
  const room = name.includes('.') ? undefined : nearest(name, GROUPS);
  if (room) return `did you mean ${room}.*?`;
  const path = name.length > 80 ? undefined : likelyPath(name);
  return path && `did you mean ${path}?`;
}

function fault(
  line: number,
  column: number,
  path: string,
  what: string,
  expected: string,
  hint?: string,
): { faults: Fault[] } {
  return { faults: [wrong(line, column, path, what, expected, hint)] };
}

function wrong(line: number, column: number, path: string, what: string, expected: string, hint?: string): Fault {
  return { file: FILE, line, column, path, found: what, expected, ...(hint ? { hint } : {}) };
}
