import type { Parameter } from '../../engine/parameter.ts';
import type { LoadedCase } from '../../scenario/asked-case.ts';
import { ENTRIES, type Entry } from '../../scenario/table.ts';
import { valueWords } from '../../scenario/words.ts';

/** What somebody in the story can move, in the order of the table. */
export const LEVERS: readonly Entry[] = ENTRIES.filter(({ parameter }) => parameter.kind === 'lever');
/** How the world works, as far as anybody can tell. */
export const ASSUMPTIONS: readonly Entry[] = ENTRIES.filter(({ parameter }) => parameter.kind !== 'lever');

/** A lever at one end of where a careful analyst would look, or at another of its words: as `--set` takes it. */
export interface Turn {
  readonly entry: Entry;
  /** As a reader writes it. */
  readonly words: string;
  readonly set: string;
}

/** Every turn of every lever that differs from how the case stands. */
export function turnsOf({ priors }: Pick<LoadedCase, 'priors'>): Turn[] {
  return LEVERS.flatMap((entry) => {
    const drawn = priors.drawn.some(({ path }) => path === entry.path);
    const now = drawn ? undefined : priors.values[entry.group][entry.name as never];
    return endsOf(entry.parameter)
      .filter((value) => now === undefined || JSON.stringify(value) !== JSON.stringify(now))
      .map((value) => ({
        entry,
        words: valueWords(entry.parameter, value),
        set: `${entry.path}=${typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)}`,
      }));
  });
}

function endsOf(parameter: Parameter): (number | boolean | string | readonly number[])[] {
  switch (parameter.shape) {
    case 'number':
      return [...parameter.range];
    case 'vector':
      return parameter.range.map((end) => parameter.labels.map(() => end));
    case 'switch':
      return [true, false];
    case 'choice':
      return [...parameter.options];
  }
}
