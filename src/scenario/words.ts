import type { Parameter } from '../engine/parameter.ts';
import type { NumberSpread, Spread, Value } from './prior.ts';

/** What was found, short enough for one line. */
export function found(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing (null)';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  if (Array.isArray(value)) return isShort(value) ? `[${value.map(found).join(', ')}]` : `a list of ${value.length}`;
  if (typeof value === 'object')
    return value instanceof Map || Object.keys(value).length > 0 ? 'a map' : 'an empty map';
  return String(value);
}

/** What a terminal would obey instead of showing it. */
export const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** A text that any terminal shows as it is: what would steer it stands as `\u001b`. */
export function harmless(text: string): string {
  const all = new RegExp(CONTROL.source, 'gu');
  return text.replace(all, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `a whole number from 1 to 9`, `a number of at least 0`. */
export function boundsWords(least: number, most: number, whole = false): string {
  const noun = whole ? 'a whole number' : 'a number';
  if (least === -Infinity) return most === Infinity ? noun : `${noun} of at most ${most}`;
  return most === Infinity ? `${noun} of at least ${least}` : `${noun} from ${least} to ${most}`;
}

/** A value as a reader writes it: `law`, `on`, `general 5, field 1.8, …`. */
export function valueWords(parameter: Parameter, value: Value): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'object' && parameter.shape === 'vector')
    return value.map((place, k) => `${parameter.labels[k]} ${place}`).join(', ');
  return String(value);
}

/** A value or a distribution in words. */
export function spreadWords(parameter: Parameter, spread: Spread): string {
  if (spread.form === 'value') return valueWords(parameter, spread.value);
  if (spread.form === 'times') return `${valueWords(parameter, spread.base)}; all times ${numberWords(spread.factor)}`;
  if (spread.form === 'oneOf')
    return oneOfWords(
      spread.options.map((o) => valueWords(parameter, o)),
      spread.weights,
    );
  return numberWords(spread);
}

function numberWords(spread: NumberSpread): string {
  switch (spread.form) {
    case 'value':
      return String(spread.value);
    case 'between':
      return `between ${spread.low} and ${spread.high}`;
    case 'logBetween':
      return `between ${spread.low} and ${spread.high}, alike on a logarithmic scale`;
    case 'triangle':
      return `from ${spread.low} to ${spread.high}, most often near ${spread.mode}`;
    case 'normal':
      return `normal around ${spread.mean}, sd ${spread.sd}${cutWords(spread.low, spread.high)}`;
    case 'oneOf':
      return oneOfWords(spread.options.map(String), spread.weights);
  }
}

function cutWords(low: number | null, high: number | null): string {
  if (low === null) return high === null ? '' : `, at most ${high}`;
  return high === null ? `, at least ${low}` : `, within ${low} and ${high}`;
}

function oneOfWords(options: readonly string[], weights: readonly number[]): string {
  const alike = weights.every((weight) => weight === weights[0]);
  return `one of ${options.map((option, k) => (alike ? option : `${option} (weight ${weights[k]})`)).join(', ')}`;
}

function isShort(list: readonly unknown[]): boolean {
  return list.length <= 6 && list.every((item) => typeof item === 'number');
}
