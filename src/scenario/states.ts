import type { ForeignState } from '../engine/scenario.ts';
import { type Calendar, dayOf } from './calendar.ts';
import { evidenceShape } from './evidence.ts';
import { fit } from './fit.ts';
import { graded, type Input, itemAt, takeNumber } from './graded.ts';
import { checkNames, itemsAt } from './items.ts';
import { didYouMean } from './near.ts';
import type { Review } from './review.ts';
import { date, line, map, slug } from './shape.ts';

export const stateShape = map({
  name: line('a name'),
  bloc: slug,
  weight: graded(0, 1e9),
  date: date.nullable().optional(),
  threshold: graded(0, 1).nullable().optional(),
  ...evidenceShape,
});

/** Reads the foreign states. */
export function readStates(review: Review, inputs: Input[], calendar: Calendar | undefined): ForeignState[] {
  const paths = itemsAt(review, ['states'], 'a list of states');
  checkNames(review, paths, 'state');
  const states = paths.flatMap((path) => {
    const written = fit(review, stateShape, path);
    if (!written) return [];
    const item = itemAt(review, inputs, path, `states.${written.name}`, written);
    item.evidence();
    const threshold = written.threshold ?? null;
    const state: ForeignState = {
      name: written.name,
      bloc: written.bloc,
      weight: takeNumber(item, 'weight', written.weight),
      day: written.date ? dayOf(review, calendar, [...path, 'date'], written.date) : null,
      threshold: threshold === null ? null : takeNumber(item, 'threshold', threshold),
    };
    return [state];
  });
  if (states.length === paths.length) checkWeights(review, states);
  return states;
}

function checkWeights(review: Review, states: readonly ForeignState[]): void {
  const weightOf = (those: readonly ForeignState[]): number => those.reduce((sum, { weight }) => sum + weight, 0);
  if (states.length > 0 && weightOf(states) === 0) {
    review.fault(['states'], 'at least one weight above 0', undefined, 'states whose weights are all 0');
    return;
  }
  const blocs = new Set(states.map(({ bloc }) => bloc));
  states.forEach(({ bloc, threshold }, k) => {
    if (threshold === null) return;
    const others = states.filter((state, j) => j !== k && state.bloc === bloc);
    const path = ['states', k, 'bloc'];
    const otherBlocs = [...blocs].filter((name) => name !== bloc);
    if (others.length === 0) {
      review.fault(path, 'a bloc with another state in it, which this one can follow', didYouMean(bloc, otherBlocs));
    } else if (weightOf(others) === 0) review.fault(path, 'a bloc with a weight above 0 among the others');
  });
}
