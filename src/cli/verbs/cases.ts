import type { Manner } from '../speaker.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty cases`: what the library holds. */
export const addCases: AddVerb = (program, ended) => {
  const command = program.command('cases').description('list the cases of the library');
  withManner(command).action(async (manner: Manner) => {
    const { cases } = await import('../catalogue/cases.ts');
    ended(cases(manner));
  });
};
