import { entryAt } from '../../scenario/table.ts';
import type { Dimension } from './cases.ts';

/** Values of a parameter as an input: a choice by its options, a switch by off and on, a number as it is. */
export function dimensionOf(path: string, values: Float64Array): Dimension {
  const parameter = entryAt(path)?.parameter;
  if (parameter?.shape === 'choice') return { name: path, kind: 'category', values, labels: parameter.options };
  if (parameter?.shape === 'switch') return { name: path, kind: 'category', values, labels: ['off', 'on'] };
  const whole = parameter?.shape === 'number' && parameter.whole === true;
  return { name: path, kind: whole ? 'whole' : 'real', values };
}

/** Whether an input takes more than one value. */
export function varies({ values }: Dimension): boolean {
  for (let k = 1; k < values.length; k++) if (values[k] !== values[0]) return true;
  return false;
}
