/** The first general to take an open step in a history; null where none did. */
export interface FirstStep {
  readonly day: number;
  readonly conduct: string;
  readonly line: boolean;
  readonly abroad: boolean;
}

export const PLACES = ['abroad', 'staff', 'withTroops'] as const;
export type Place = (typeof PLACES)[number];

/** Where he stood: abroad, on a staff at home, or in command of troops. */
function placeOf({ line, abroad }: Pick<FirstStep, 'line' | 'abroad'>): Place {
  if (abroad) return 'abroad';
  return line ? 'withTroops' : 'staff';
}

export interface FirstGenerals {
  /** Histories in which the first general to move stood there. */
  readonly first: Readonly<Record<Place, number>>;
  /** Histories in which no general moved. */
  readonly none: number;
  /** Days of the first step, one for each history that had one. */
  readonly days: readonly number[];
  /** What the first one did, by conduct. */
  readonly conducts: Readonly<Record<string, number>>;
}

/** Who went first, over histories. */
export function firstGenerals(steps: readonly (FirstStep | null)[]): FirstGenerals {
  const first: Record<Place, number> = { abroad: 0, staff: 0, withTroops: 0 };
  const conducts: Record<string, number> = {};
  const days: number[] = [];
  for (const step of steps) {
    if (step === null) continue;
    first[placeOf(step)]++;
    conducts[step.conduct] = (conducts[step.conduct] ?? 0) + 1;
    days.push(step.day);
  }
  return { first, none: steps.length - days.length, days, conducts };
}
