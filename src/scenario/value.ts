import type { Parameter } from '../engine/parameter.ts';
import { inOrder, type Labelled, sumFault } from './labels.ts';
import { didYouMean } from './near.ts';
import type { Value } from './prior.ts';
import { boundsWords } from './words.ts';

/** Why a value cannot be that of a parameter. */
export interface Refused {
  readonly expected: string;
  readonly hint?: string | undefined;
  /** Where the plain sight of the value would not tell. */
  readonly found?: string;
}

/** What a parameter takes, in words. */
export function expectedWords(parameter: Parameter): string {
  switch (parameter.shape) {
    case 'number':
      return boundsWords(parameter.least, parameter.most, parameter.whole);
    case 'vector':
      return `${parameter.labels.length} numbers, for ${parameter.labels.join(', ')}, each ${boundsWords(parameter.least, parameter.most)}`;
    case 'switch':
      return 'on or off';
    case 'choice':
      return `one of ${parameter.options.join(', ')}`;
  }
}

/** Whether a number lies within the hard bounds, and is whole where that is asked. */
export function isWithin(parameter: Parameter, value: unknown): value is number {
  if (parameter.shape !== 'number' && parameter.shape !== 'vector') return false;
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  const whole = parameter.shape === 'number' && parameter.whole === true;
  return value >= parameter.least && value <= parameter.most && (!whole || Number.isInteger(value));
}

/** Reads a plain value as that of a parameter, or says why it is none. */
export function readValue(path: string, parameter: Parameter, plain: unknown): { value: Value } | Refused {
  const refused = { expected: expectedWords(parameter) };
  switch (parameter.shape) {
    case 'number':
      return isWithin(parameter, plain) ? { value: plain } : refused;
    case 'switch': {
      const on = plain === 'on' || plain === true;
      return on || plain === 'off' || plain === false ? { value: on } : refused;
    }
    case 'choice': {
      if (typeof plain !== 'string') return refused;
      if (parameter.options.includes(plain)) return { value: plain };
      return { ...refused, hint: didYouMean(plain, parameter.options) };
    }
    case 'vector':
      return readVector(path, parameter.labels, plain, (place) => isWithin(parameter, place)) ?? refused;
  }
}

function readVector(
  path: string,
  labels: readonly string[],
  plain: unknown,
  fits: (place: unknown) => boolean,
): { value: Value } | Refused | undefined {
  if (typeof plain !== 'object' || plain === null) return undefined;
  if (Array.isArray(plain) ? plain.length !== labels.length : !sameKeys(plain, labels)) return undefined;
  const value = inOrder(labels, plain as Labelled);
  if (!value.every(fits)) return undefined;
  return (path === 'force.share' ? sumFault(value) : undefined) ?? { value };
}

function sameKeys(plain: object, labels: readonly string[]): boolean {
  return Object.keys(plain).length === labels.length && labels.every((label) => Object.hasOwn(plain, label));
}
