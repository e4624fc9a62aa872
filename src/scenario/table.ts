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

/** The path that was probably meant: the same name in another group, or the nearest in letters. */
export function likelyPath(path: string, among: readonly Entry[] = ENTRIES): string | undefined {
  const name = path.split('.')[1] ?? path;
  const paths = among.map((entry) => entry.path);
  const near = nearest(path, paths);
  if (near !== undefined) return near;
  return (
    among.find((entry) => entry.name === name)?.path ??
    among.find((entry) => entry.name === nearest(name, namesOf(among)))?.path
  );
}

function namesOf(entries: readonly Entry[]): string[] {
  return entries.map((entry) => entry.name);
}
