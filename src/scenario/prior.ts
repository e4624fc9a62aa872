import type { GroupName, Values } from '../engine/parameters.ts';

/** What a parameter can be set to. */
export type Value = number | boolean | string | readonly number[];

/** A distribution of one number. `low` and `high` of a normal cut it; null is no cut on that side. */
export type NumberSpread =
  | { readonly form: 'value'; readonly value: number }
  | { readonly form: 'between' | 'logBetween'; readonly low: number; readonly high: number }
  | { readonly form: 'triangle'; readonly low: number; readonly mode: number; readonly high: number }
  | {
      readonly form: 'normal';
      readonly mean: number;
      readonly sd: number;
      readonly low: number | null;
      readonly high: number | null;
    }
  | { readonly form: 'oneOf'; readonly options: readonly number[]; readonly weights: readonly number[] };

/** What a case says of one parameter. */
export type Spread =
  | NumberSpread
  | { readonly form: 'value'; readonly value: Value }
  | {
      readonly form: 'oneOf';
      readonly options: readonly (number | boolean | string)[];
      readonly weights: readonly number[];
    }
  | { readonly form: 'times'; readonly base: readonly number[]; readonly factor: NumberSpread };

/** A parameter that varies from one history to the next. */
export interface Prior {
  readonly path: string;
  readonly group: GroupName;
  readonly name: string;
  readonly whole: boolean;
  readonly spread: Spread;
}

/** All that is believed of the parameters: the values of those that are fixed, and the spread of the others. Plain data. */
export interface Priors {
  readonly values: Values;
  /** In the order of the table. */
  readonly drawn: readonly Prior[];
}
