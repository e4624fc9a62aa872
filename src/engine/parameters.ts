import { force } from './force/force.params.ts';
import type { ParameterTable, ValuesOf } from './parameter.ts';
import { accountability } from './rooms/accountability/accountability.params.ts';
import { amnesty } from './rooms/amnesty/amnesty.params.ts';
import { belief } from './rooms/belief/belief.params.ts';
import { council } from './rooms/council/council.params.ts';
import { decision } from './rooms/decision/decision.params.ts';
import { hardship } from './rooms/hardship/hardship.params.ts';
import { recognition } from './rooms/recognition/recognition.params.ts';
import { rents } from './rooms/rents/rents.params.ts';
import { response } from './rooms/response/response.params.ts';
import { surveillance } from './rooms/surveillance/surveillance.params.ts';

/** Every number of the model, by room: the one table from which file, flags, samplers, schema and docs are made. */
export const PARAMETERS = {
  force,
  recognition,
  hardship,
  rents,
  accountability,
  amnesty,
  surveillance,
  belief,
  decision,
  council,
  response,
} as const;

export type GroupName = keyof typeof PARAMETERS;
/** One value for every parameter: what a single history runs on. */
export type Values = { [G in GroupName]: ValuesOf<(typeof PARAMETERS)[G]> };

/** The usual values, as a fresh object that the caller may change. */
export function usualValues(): Values {
  const values: Record<string, Record<string, unknown>> = {};
  for (const [group, table] of Object.entries(PARAMETERS as Record<string, ParameterTable>)) {
    values[group] = Object.fromEntries(Object.entries(table).map(([name, parameter]) => [name, parameter.usual]));
  }
  return values as unknown as Values;
}

/** The same values in objects of their own, in which a dated act may put others. */
export function copyOf(values: Values): Values {
  const groups = Object.entries(values).map(([name, group]) => [name, { ...group }]);
  return Object.fromEntries(groups) as Values;
}
