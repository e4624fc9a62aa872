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
export function numberForms(least: number, most: number, whole = false) {
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

/** What a case may say of a parameter. */
export function parameterShape(parameter: Parameter) {
  const says = `a map with a ${parameter.shape === 'number' ? 'value or a distribution' : 'value'} and a grade`;
  const described = (shape: z.ZodObject): z.ZodObject => shape.describe(`${parameter.says} Unit: ${parameter.unit}.`);
  const range = pair.optional();
  switch (parameter.shape) {
    case 'number':
      return described(
        map({ ...numberForms(parameter.least, parameter.most, parameter.whole), range, ...evidenceShape }, says),
      );
    case 'vector': {
      const value = labelled(parameter.labels, parameter.least, parameter.most).optional();
      return described(map({ value, times: timesShape.optional(), range, ...evidenceShape }, says));
    }
    case 'switch': {
      const state = z.union([z.boolean(), word('on', 'off')], { error: expectedWords(parameter) });
      return described(
        map(
          { value: state.optional(), oneOf: list(state, 'a list of on and off').optional(), weights, ...evidenceShape },
          says,
        ),
      );
    }
    case 'choice': {
      const option = word(...(parameter.options as [string, ...string[]]));
      return described(
        map(
          {
            value: option.optional(),
            oneOf: list(option, `a list from ${parameter.options.join(', ')}`).optional(),
            weights,
            ...evidenceShape,
          },
          says,
        ),
      );
    }
  }
}

const timesShape = map(numberForms(0, 1e6), 'a map with a value or a distribution');
