import { many, whole } from '../../experiments/words/numbers.ts';
import { wrapped } from '../draw/lines.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { ConditionAnswer } from './condition.ts';
import { reportWords } from './report-words.ts';

/** What approximate computation found where weighing leaves too few. */
export function drawSampled({ sampled }: ConditionAnswer, { width }: Terminal): string[] {
  if (sampled === null) return [];
  const { result, fell, moved, checks } = sampled;
  const { posterior, generations, simulations, ended } = result;
  if (posterior === null || fell === null)
    return [
      `Approximate computation: no generation was completed within ${many(simulations, 'history', 'histories')}.`,
      '',
    ];
  const steps = generations.map(({ number, threshold, acceptance, ess, complete }) => [
    whole(number),
    threshold === Number.MAX_VALUE ? 'any' : threshold.toFixed(2),
    `${(100 * acceptance).toFixed(1)} %`,
    ess.toFixed(0),
    complete ? '' : 'not completed, not used',
  ]);
  const off = checks.filter(({ surprising }) => surprising);
  const rows = moved.map(({ path, low, middle, high }) => [low.toFixed(2), middle.toFixed(2), high.toFixed(2), path]);
  return [
    ...wrapped(
      `Approximate computation, ${many(simulations, 'more history', 'more histories')} (${ended === 'reached' ? 'near enough at the end' : ended === 'budget' ? 'the budget ended it' : 'stopped'}): it falls in ${fell.share.toFixed(2)} [${fell.low.toFixed(2)}, ${fell.high.toFixed(2)}] of the weight, worth ${fell.ess.toFixed(0)} histories, among values within ${posterior.threshold === Number.MAX_VALUE ? 'any' : posterior.threshold.toFixed(2)} of the record.`,
      width,
      2,
    ),
    '',
    ...drawTable(['generation', 'within', 'taken', 'worth', ''], steps, width),
    '',
    'Numbers that it moved: where a tenth, half and nine tenths of the weight now lie in what was believed of them',
    ...drawTable(['.1', '.5', '.9', 'number'], rows, width),
    '',
    ...wrapped(
      off.length === 0
        ? 'No report lies outside what these histories make (95 %).'
        : `Reports that these histories do not make (95 %): ${off.map(({ row }) => reportWords(row)).join('; ')}.`,
      width,
      2,
    ),
    '',
  ];
}
