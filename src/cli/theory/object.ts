import type { Answer, ReasonedAnswer, SeenAnswer } from './answer.ts';

/** The answer as fields for a program; documented in README.md. */
export function fieldsOf(answer: Answer): object {
  return answer.model === 'equilibrium' ? reasonedFields(answer) : seenFields(answer);
}

function reasonedFields({ equilibrium, levers, standing, compared, curve }: ReasonedAnswer): object {
  const { thresholds, selected, tipping, nascent, unique, publicity, base, index, stoodAt, ceiling } = equilibrium;
  const { falls, mobilised, histories, failed } = compared;
  const { exact: chance, ...seenFalls } = falls;
  const { exact: expected, ...seenMobilised } = mobilised;
  return {
    base,
    index,
    stoodAt,
    ceiling,
    roots: thresholds,
    selected,
    tipping,
    nascent,
    unique,
    chance: selected.chance,
    chanceGiven: selected.chanceGiven,
    publicity,
    levers,
    member: standing,
    simulated: { histories, failed, falls: seenFalls, mobilised: seenMobilised },
    exact: { falls: chance, mobilised: expected },
    curve,
  };
}

function seenFields({ rests, cascade, end, compared, curve }: SeenAnswer): object {
  const { histories, failed, fell, mobilised } = compared;
  const { exact, ...seen } = mobilised;
  return {
    roots: rests?.rests ?? [],
    selected: rests?.reached ?? null,
    tipping: rests?.reached.tips ?? null,
    from: rests?.from ?? cascade?.seeds ?? null,
    cascade,
    end,
    simulated: { histories, failed, fell, mobilised: seen },
    exact: { mobilised: exact },
    curve,
  };
}
