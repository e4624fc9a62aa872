import { hashName } from '../engine/chance/key.ts';
import { luck } from '../engine/chance/luck.ts';
import { QUESTION } from '../engine/chance/questions.ts';
import type { Parameter } from '../engine/parameter.ts';
import { PARAMETERS, type Values } from '../engine/parameters.ts';
import type { Prior, Priors, Value } from './prior.ts';
import { numberAt, optionAt } from './quantile.ts';

type Loose = Record<string, Record<string, Value>>;

/** The values of one history. Each parameter has luck of its own, so one more distribution moves no other's draw. */
export function drawValues(priors: Priors, seed: number, history: number): Values {
  return fill(priors, (prior) => luck(seed, history, QUESTION.parameter, 0, hashName(prior.path)));
}

/** The values at a point of the unit cube, one coordinate strictly between 0 and 1 for each of `drawnPaths`: for designs. */
export function valuesAt(priors: Priors, point: readonly number[]): Values {
  return fill(priors, (_, index) => point[index]!);
}

/** Values with some parameters set at places of their spreads, in place of what the priors say, and all others as `restAt` says. */
export function layValues(
  priors: Priors,
  restAt: (path: string) => number,
  set: readonly { readonly prior: Prior; readonly u: number }[],
): Values {
  const values = fill(priors, (prior) => restAt(prior.path)) as unknown as Loose;
  for (const { prior, u } of set) values[prior.group]![prior.name] = valueAt(prior, u);
  return values as unknown as Values;
}

/** The value that a share `u` of a parameter's spread reaches, 0 < u < 1, as one number: see `drawnNumbers`. */
export function numberReached(prior: Prior, u: number): number {
  return asNumber(PARAMETERS[prior.group][prior.name as never] as Parameter, valueAt(prior, u));
}

/** The parameters that vary, in the order of the table. */
export function drawnPaths(priors: Priors): string[] {
  return priors.drawn.map((prior) => prior.path);
}

/**
 * One number for each path, for storing: a choice as the place of its option in the table, a switch as 0 or 1, a vector
 * as the factor on the model's usual vector (at the first place where neither is 0).
 */
export function drawnNumbers(values: Values, paths: readonly string[]): number[] {
  return paths.map((path) => {
    const [group = '', name = ''] = path.split('.');
    const parameter = (PARAMETERS as Record<string, Record<string, Parameter>>)[group]?.[name];
    const value = (values as unknown as Loose)[group]?.[name];
    if (parameter === undefined || value === undefined) throw new RangeError(`no parameter is called ${path}`);
    return asNumber(parameter, value);
  });
}

function fill(priors: Priors, luckOf: (prior: Prior, index: number) => number): Values {
  const values: Loose = {};
  for (const [group, of] of Object.entries(priors.values as unknown as Loose)) values[group] = { ...of };
  priors.drawn.forEach((prior, index) => {
    values[prior.group]![prior.name] = valueAt(prior, luckOf(prior, index));
  });
  return values as unknown as Values;
}

function valueAt(prior: Prior, u: number): Value {
  const { spread, whole } = prior;
  if (spread.form === 'times') {
    const factor = numberAt(spread.factor, u, false);
    return spread.base.map((place) => place * factor);
  }
  if (spread.form === 'oneOf') return optionAt(spread.options, spread.weights, u);
  return spread.form === 'value' ? spread.value : numberAt(spread, u, whole);
}

function asNumber(parameter: Parameter, value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (parameter.shape === 'choice') return parameter.options.indexOf(value as string);
  if (parameter.shape !== 'vector') return Number.NaN;
  const places = value as readonly number[];
  const shared = places.findIndex((place, k) => place !== 0 && parameter.usual[k] !== 0);
  if (shared >= 0) return places[shared]! / parameter.usual[shared]!;
  return places.find((place) => place !== 0) ?? 0;
}
