import { CONDUCTS, DEFECTED, DESERTED, PLOTS, SERVES, WITHHOLDS } from '../../../engine/conduct.ts';
import type { Believing } from '../../../experiments/lesson/everybody.ts';
import { QUESTIONS } from '../../words/class.ts';
import type { Lived } from './class.worker.ts';

/** A question for the class with its answer, and the last day that one must have seen to give it. */
export interface Answered {
  readonly asks: string;
  readonly answer: string;
  readonly needs: number;
}

/** Who did what first, among members of whom this is true. */
function firstChange({ conduct, days }: Lived, is: (member: number) => boolean) {
  for (let day = 1; day <= days; day++) {
    const member = conduct[day]!.findIndex((now, i) => now !== conduct[day - 1]![i] && is(i));
    if (member >= 0) return { day, member, conduct: CONDUCTS[conduct[day]![member]!]! };
  }
  return undefined;
}

/** Days on which more are against it than the day before, and yet less is mobilised. */
export function hidingDays({ conduct, mobilised, days }: Lived): number[] {
  const against = conduct.map((all) => all.filter((one) => one >= WITHHOLDS && one <= DESERTED).length);
  return Array.from({ length: Math.max(0, days - 1) }, (_, k) => k + 2).filter(
    (day) => against[day]! > against[day - 1]! && mobilised[day - 1]! < mobilised[day - 2]!,
  );
}

/** The questions, answered from the history that is followed; those of one day from what all believed on it. */
export function answersOf(
  lived: Lived,
  day: number,
  believing: readonly Believing[] | undefined,
  ends: readonly { readonly name: string; readonly fell: boolean; readonly days: number }[],
): Answered[] {
  const { places, days } = lived;
  const first = firstChange(lived, () => true);
  const general = firstChange(lived, (member) => places.rank[member] === 0);
  return [
    {
      asks: QUESTIONS.first,
      answer: first
        ? QUESTIONS.firstIs(places.rank[first.member]!, first.member, first.day, first.conduct)
        : QUESTIONS.nobody,
      needs: first?.day ?? days,
    },
    ...(believing ? ofTheDay(lived, day, believing) : []),
    { asks: QUESTIONS.hides, answer: QUESTIONS.hidesIs(hidingDays(lived)), needs: days },
    {
      asks: QUESTIONS.generals,
      answer: general ? QUESTIONS.generalsIs(places.line[general.member] === 1, general.day) : QUESTIONS.generalsNone,
      needs: general?.day ?? days,
    },
    ...(ends.length === 0
      ? []
      : [
          {
            asks: QUESTIONS.without,
            answer: `${ends.map(({ name, fell, days: last }) => QUESTIONS.withoutIs(name, fell, last)).join('. ')}.`,
            needs: days,
          },
        ]),
  ];
}

function ofTheDay({ conduct, places }: Lived, day: number, believing: readonly Believing[]): Answered[] {
  const [before, now] = [conduct[Math.max(0, day - 1)]!, conduct[day]!];
  const deciding = [...now.keys()].filter((i) => before[i]! < DEFECTED);
  const most = deciding.toSorted((a, b) => believing[b]!.p - believing[a]!.p)[0];
  const count = (wanted: number): number => now.filter((one) => one === wanted).length;
  return [
    ...(most === undefined
      ? []
      : [
          {
            asks: QUESTIONS.most(day),
            answer: QUESTIONS.mostIs(
              places.rank[most]!,
              most,
              believing[most]!.p,
              believing[most]!.envelope,
              CONDUCTS[now[most]!]!,
            ),
            needs: day,
          },
        ]),
    { asks: QUESTIONS.seems(day), answer: QUESTIONS.seemsIs(count(SERVES), count(PLOTS)), needs: day },
  ];
}
