import type { Answer, Ran } from '../answer/answer.ts';
import type { FirstStep } from '../answer/generals.ts';
import type { Opposition } from '../draw/opposition.ts';

/** The first general to go in a history. */
export function firstStepOf(run: Ran): FirstStep | null {
  const { firstGeneralDay: day, firstGeneralConduct: conduct } = run;
  if (day === null || conduct === null) return null;
  return { day, conduct, line: run.firstGeneralLine ?? false, abroad: run.firstGeneralAbroad ?? false };
}

/** The share mobilised on the first day of each history that is drawn. */
export function openingShares({ mobilised }: Answer): number[] {
  return mobilised.map(({ values }) => values[0] ?? 0);
}

/** Private opposition beside open conduct, history by history. */
export function oppositionOf(ran: readonly Ran[], mobilisedStart: readonly number[]): Opposition {
  return {
    headsStart: ran.map((run) => run.opposedHeadsStart),
    headsEnd: ran.map((run) => run.opposedHeadsEnd),
    strengthStart: ran.map((run) => run.opposedStrengthStart),
    strengthEnd: ran.map((run) => run.opposedStrengthEnd),
    mobilisedStart,
    mobilisedEnd: ran.map((run) => run.mobilisedEnd),
  };
}
