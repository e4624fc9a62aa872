import * as z from 'zod';
import type { Critical } from '../engine/force/critical.ts';
import { evidenceShape, readEvidence } from './evidence.ts';
import { type Item, noteInput } from './graded.ts';
import { list, map, number, yesNo } from './shape.ts';

const belief = number(-100, 100);
const EXPECTED = 'a map with one of list, same, uniform and normal, and a grade';
const two = (words: string): z.ZodType<[number, number]> => z.tuple([belief, belief], { error: words });

/** Critical beliefs that a formation is coded by, in place of payoffs. */
export const criticalShape = map(
  {
    list: list(belief, 'a list of critical beliefs').optional(),
    same: belief.optional(),
    uniform: two('two critical beliefs, [low, high]').optional(),
    normal: z.tuple([belief, number(0, 100)], { error: 'two numbers, [mean, sd]' }).optional(),
    drawn: yesNo.optional(),
    ...evidenceShape,
  },
  EXPECTED,
);
type Written = z.infer<typeof criticalShape>;

/** Reads the critical beliefs of a formation, and notes them as one input; undefined where something is wrong. */
export function readCritical(item: Item, written: Written): Critical | undefined {
  const path = [...item.path, 'critical'];
  const { review } = item;
  const forms = (['list', 'same', 'uniform', 'normal'] as const).filter((form) => written[form] !== undefined);
  const [form] = forms;
  if (form === undefined || forms.length > 1) {
    review.fault(path, EXPECTED, undefined, forms.length > 1 ? `${forms.join(' and ')}` : 'none of them');
    return undefined;
  }
  if (written.drawn !== undefined && (form === 'list' || form === 'same'))
    review.fault([...path, 'drawn'], 'uniform or normal beside it, as only these can be drawn');
  const critical = formOf(written, form);
  if (critical.form === 'list' && critical.beliefs.length === 0) review.fault([...path, 'list'], 'at least one belief');
  if (critical.form === 'uniform' && critical.low > critical.high)
    review.fault([...path, 'uniform'], 'numbers in ascending order');
  noteInput(item, 'critical', wordsOf(critical), readEvidence(review, path, written));
  return critical;
}

function formOf(written: Written, form: Critical['form']): Critical {
  const { list: beliefs = [], same = 0, uniform = [0, 1], normal = [0, 0], drawn = false } = written;
  if (form === 'list') return { form, beliefs };
  if (form === 'same') return { form, belief: same };
  if (form === 'uniform') return { form, low: uniform[0], high: uniform[1], drawn };
  return { form, mean: normal[0], sd: normal[1], drawn };
}

function wordsOf(critical: Critical): string {
  if (critical.form === 'same') return `${critical.belief} for all`;
  if (critical.form === 'list') {
    const { beliefs } = critical;
    return beliefs.length > 10 ? `${beliefs.slice(0, 10).join(', ')}, … (${beliefs.length})` : beliefs.join(', ');
  }
  const law =
    critical.form === 'uniform'
      ? `from ${critical.low} to ${critical.high}`
      : `normal ${critical.mean} ± ${critical.sd}`;
  return `${law}, ${critical.drawn ? 'drawn' : 'evenly spread'}`;
}
