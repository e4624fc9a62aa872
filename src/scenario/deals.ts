import { FORUMS, STATUSES } from '../engine/parameter.ts';
import type { SideDeal } from '../engine/scenario.ts';
import { type Calendar, dayOf } from './calendar.ts';
import { evidenceShape } from './evidence.ts';
import { fit } from './fit.ts';
import { graded, type Input, itemAt, noteInput, takeNumber } from './graded.ts';
import { itemsAt, namesAt } from './items.ts';
import { inOrder } from './labels.ts';
import type { Review } from './review.ts';
import { date, labelled, map, slug, word } from './shape.ts';

export const dealShape = map({
  formation: slug,
  date,
  coverage: labelled(FORUMS, 0, 1),
  status: word(...STATUSES),
  reward: graded(-100, 100),
  ...evidenceShape,
});

/** Reads the side deals. */
export function readDeals(review: Review, inputs: Input[], calendar: Calendar | undefined): SideDeal[] {
  const names = namesAt(review, 'formations');
  return itemsAt(review, ['sideDeals'], 'a list of side deals').flatMap((path, k) => {
    const written = fit(review, dealShape, path);
    if (!written) return [];
    const { formation, status } = written;
    if (!names.includes(formation)) review.noSuch([...path, 'formation'], formation, 'the name of a formation', names);
    const item = itemAt(review, inputs, path, `sideDeals.${k + 1}-${formation}`, written);
    const coverage = inOrder(FORUMS, written.coverage);
    noteInput(item, 'coverage', coverage.map((share, f) => `${FORUMS[f]} ${share}`).join(', '), item.evidence());
    const day = dayOf(review, calendar, [...path, 'date'], written.date);
    return [{ formation, day, coverage, status, reward: takeNumber(item, 'reward', written.reward) }];
  });
}
