import * as z from 'zod';
import type { Parameter } from '../engine/parameter.ts';
import { evidenceShape } from './evidence.ts';
import { labelled, list, map, number, pair, word } from './shape.ts';
import { expectedWords } from './value.ts';
import { boundsWords } from './words.ts';

export const FORMS = ['value', 'between', 'logBetween', 'triangle', 'normal', 'oneOf'] as const;
export type Form = (typeof FORMS)[number];

const weights = list(number(0, 1e12), 'a list of weights').optional();

/** The forms of a number within bounds. A normal's mean may lie anywhere, since it is cut. */
function numberForms(least: number, most: number, whole = false) {
  const one = number(least, most, whole);
  const each = boundsWords(least, most, whole);
  const two = z.tuple([one, one], { error: `two numbers, [low, high], each ${each}` });
  return {
    value: one.optional(),
    between: two.optional(),
    logBetween: two.optional(),
    triangle: z.tuple([one, one, one], { error: `three numbers, [low, mode, high], each ${each}` }).optional(),
    normal: z.tuple([number(-1e12, 1e12), number(0, 1e12)], { error: 'two numbers, [mean, sd]' }).optional(),
    within: two.optional(),
    oneOf: list(one, `a list of options, each ${each}`).optional(),
    weights,
  };
}

const timesShape = map(numberForms(0, 1e6), 'a map with a value or a distribution');
const shapes = new Map<string, z.ZodObject>();

/**
 * What a case may say of a parameter. Parameters that take the same numbers share a shape, which a hundred of them in a
 * schema would otherwise repeat.
 */
export function parameterShape(parameter: Parameter): z.ZodObject {
  const key = `${parameter.shape}: ${expectedWords(parameter)}`;
  const shape = shapes.get(key) ?? newShape(parameter);
  shapes.set(key, shape);
  return shape;
}

/** The same for a reader: a copy of the shape that says what the parameter means. */
export function describedShape(parameter: Parameter): z.ZodObject {
  return parameterShape(parameter).describe(`${parameter.says} Unit: ${parameter.unit}.`);
}

function newShape(parameter: Parameter): z.ZodObject {
  const says = `a map with a ${parameter.shape === 'number' ? 'value or a distribution' : 'value'} and a grade`;
  return map({ ...formsOf(parameter), ...evidenceShape }, says);
}

function formsOf(parameter: Parameter): z.ZodRawShape {
  const range = pair.optional();
  switch (parameter.shape) {
    case 'number':
      return { ...numberForms(parameter.least, parameter.most, parameter.whole), range };
    case 'vector': {
      const value = labelled(parameter.labels, parameter.least, parameter.most).optional();
      return { value, times: timesShape.optional(), range };
    }
    case 'switch': {
      const state = z.union([z.boolean(), word('on', 'off')], { error: expectedWords(parameter) });
      return { value: state.optional(), oneOf: list(state, 'a list of on and off').optional(), weights };
    }
    case 'choice': {
      const option = word(...(parameter.options as [string, ...string[]]));
      const options = list(option, `a list from ${parameter.options.join(', ')}`);
      return { value: option.optional(), oneOf: options.optional(), weights };
    }
  }
}
