import type { Parameter, ParameterTable } from '../engine/parameter.ts';
import { type GroupName, PARAMETERS } from '../engine/parameters.ts';
import { nearest } from './near.ts';

/** One line of the table of parameters. */
export interface Entry {
  readonly path: string;
  readonly group: GroupName;
  readonly name: string;
  readonly parameter: Parameter;
}

export const GROUPS = Object.keys(PARAMETERS) as GroupName[];

/** Every parameter, in the order of the table. */
export const ENTRIES: readonly Entry[] = GROUPS.flatMap((group) =>
  Object.entries(PARAMETERS[group] as ParameterTable).map(([name, parameter]) => {
    return { path: `${group}.${name}`, group, name, parameter };
  }),
);

const byPath = new Map(ENTRIES.map((entry) => [entry.path, entry]));

export function entryAt(path: string): Entry | undefined {
  return byPath.get(path);
}

/** The parameters of one group. */
export function entriesOf(group: string): readonly Entry[] {
  return ENTRIES.filter((entry) => entry.group === group);
}

/** The path that was probably meant: near in its group or in the group nearest to it, else the same name elsewhere. */
export function likelyPath(path: string, among: readonly Entry[] = ENTRIES): string | undefined {
  const [first = '', second = ''] = path.split('.');
  const group = GROUPS.includes(first as GroupName) ? first : nearest(first, GROUPS);
  const name = second || first;
  const likely = (entries: readonly Entry[]): string | undefined =>
    nearest(
      name,
      entries.map((entry) => entry.name),
    );
  const inside = among.filter((entry) => entry.group === group);
  const same = among.find((entry) => entry.name === name);
  const pick = (entries: readonly Entry[]): Entry | undefined =>
    entries.find((entry) => entry.name === likely(entries));
  return (pick(inside) ?? same ?? pick(among))?.path;
}
