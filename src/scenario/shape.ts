import * as z from 'zod';
import { isDate } from './dates.ts';
import type { Labelled } from './labels.ts';
import { boundsWords, CONTROL } from './words.ts';

/**
 * What a map's complaint of an unknown key begins with; the keys that it knows follow, and `fit` finds the nearest. Every
 * other part gives as its complaint the words that a fault says were expected.
 */
export const KEYS_FOLLOW = 'keys: ';

/** A map with these keys and no others. */
export function map<T extends z.ZodRawShape>(shape: T, expected = 'a map'): z.ZodObject<T, z.core.$strict> {
  const keys = KEYS_FOLLOW + Object.keys(shape).join(' ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? keys : expected) });
}

/** A number from `least` to `most`, either of which may be infinite. */
export function number(least: number, most: number, whole = false): z.ZodNumber {
  const error = boundsWords(least, most, whole);
  let schema = whole ? z.int({ error }) : z.number({ error });
  if (least > -Infinity) schema = schema.min(least, { error });
  if (most < Infinity) schema = schema.max(most, { error });
  return schema;
}

/** Words in one or more lines, without what would steer a terminal. */
export function text(expected: string): z.ZodType<string, string> {
  const error = `${expected} without control characters`;
  const shown = (words: string): boolean => !CONTROL.test(words.replaceAll(/[\n\r\t]/g, ''));
  return z.string({ error: expected }).trim().min(1, { error: expected }).refine(shown, { error });
}

/** Words in one line. */
export function line(expected: string): z.ZodType<string, string> {
  const error = `${expected} in one line, without control characters`;
  return z
    .string({ error: expected })
    .trim()
    .min(1, { error: expected })
    .refine((words) => !CONTROL.test(words), { error });
}

/** One of a few words. */
export function word<const T extends readonly [string, ...string[]]>(
  ...options: T
): z.ZodEnum<{ [K in T[number]]: K }> {
  return z.enum(options, { error: options.length === 1 ? options[0]! : `one of ${options.join(', ')}` });
}

export function list<T extends z.ZodType>(item: T, expected: string): z.ZodArray<T> {
  return z.array(item, { error: expected });
}

export const slug = z
  .string({ error: 'a name' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'a name of small letters, digits and single hyphens' });

/** The shape of a vector with these labels. */
export function labelled(labels: readonly string[], least: number, most: number): z.ZodType<Labelled> {
  const place = number(least, most);
  const expected = `${labels.length} numbers, for ${labels.join(', ')}, each ${boundsWords(least, most)}`;
  const inOrder = z.array(place, { error: expected }).length(labels.length, { error: expected });
  const byLabel = map(Object.fromEntries(labels.map((label) => [label, place])), expected);
  return z.union([inOrder, byLabel], { error: expected }) as z.ZodType<Labelled>;
}

const dateWords = 'a date such as 2019-02-03';
export const date = z
  .string({ error: dateWords })
  .refine(isDate, { error: dateWords })
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const pair = z.tuple([z.number({ error: 'a number' }), z.number({ error: 'a number' })], {
  error: 'two numbers, [low, high]',
});

export const yesNo = z.boolean({ error: 'true or false' });
