import type { Input } from './graded.ts';
import type { Priors, Value } from './prior.ts';
import { ENTRIES } from './table.ts';
import { valueWords } from './words.ts';

const USUAL = 'usual value of the model';

/** What the case says, what was set by hand in its place, and the usual values for the rest; parameters in table order. */
export function allInputs(inputs: readonly Input[], priors: Priors, set: ReadonlyMap<string, string>): Input[] {
  const written = new Map(inputs.map((input) => [input.path, input]));
  const paths = new Set(ENTRIES.map(({ path }) => path));
  const values = priors.values as unknown as Record<string, Record<string, Value>>;
  const parameters = ENTRIES.map(({ path, group, name, parameter }): Input => {
    const words = valueWords(parameter, values[group]![name]!);
    const asked = set.get(path);
    if (asked !== undefined)
      return { path, words, grade: 'assumed', claims: [], sources: [], why: `set by hand: ${asked}`, line: null };
    return (
      written.get(path) ?? {
        path,
        words,
        grade: 'assumed',
        claims: parameter.claims ?? [],
        sources: [],
        why: USUAL,
        line: null,
      }
    );
  });
  return [...inputs.filter(({ path }) => !paths.has(path)), ...parameters];
}
