import { type CasesRequest, withEnsembleOptions } from '../contrast/request.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty cases`: what the library holds. */
export const addCases: AddVerb = (program, ended) => {
  const command = program
    .command('cases')
    .description('list the cases of the library, or lay the coded ones beside what happened')
    .option('--contrast', 'run every coded case, and show the model beside the record, misses first');
  withManner(withEnsembleOptions(command)).action(async (request: CasesRequest) => {
    if (request.contrast) {
      const { contrast } = await import('../contrast/contrast.ts');
      ended(await contrast(request));
      return;
    }
    const { cases } = await import('../catalogue/cases.ts');
    ended(cases(request));
  });
};
