import { THIN } from '../../experiments/condition/condition.ts';
import { dateOf, longDate } from '../../experiments/words/dates.ts';
import { likelihoodOf } from '../../experiments/words/likelihood.ts';
import { many, whole } from '../../experiments/words/numbers.ts';
import type { ConditionAnswer } from './condition.ts';

/** What follows from the record, in words of likelihood, and how much is left to say it from. */
export function conditionSentence({ loaded, found, through, simulated }: ConditionAnswer): string {
  const { start, scenario } = loaded;
  const date = (day: number): string => longDate(dateOf(start, day));
  const before = found.forecast[0]!;
  const after = found.forecast.at(-1)!;
  const prior = `Before any report, that the regime falls by ${date(scenario.days)} is ${likelihoodOf(before.low, before.high)} (${whole(before.share * simulated.histories)} of ${many(simulated.histories, 'history', 'histories')})`;
  if (found.emptied !== null)
    return `${prior}; from ${date(found.emptied)} on no history agrees with what was reported, so the model as it stands cannot make this record.`;
  const worth = `the record leaves as much as ${after.ess < 10 ? after.ess.toFixed(1) : whole(after.ess)} histories`;
  if (after.ess < THIN) return `${prior}; after the reports up to ${date(through)} ${worth}, too few to say more.`;
  return `${prior}; after the reports up to ${date(through)} it is ${likelihoodOf(after.low, after.high)}: ${worth}.`;
}
