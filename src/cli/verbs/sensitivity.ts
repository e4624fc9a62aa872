import { type SensitivityRequest, withSensitivityOptions } from '../sensitivity/request.ts';
import { MAIN_CASE } from '../world/request.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty sensitivity [CASE]`: which numbers the answer hangs on, and how much of it is chance. */
export const addSensitivity: AddVerb = (program, ended) => {
  const command = program
    .command('sensitivity')
    .summary('which numbers the answer hangs on, and how much is chance')
    .description('Moves the numbers of a case through what is believed of them and says which the answer hangs on.')
    .argument('[case]', 'a case of the library, or the path of a case file', MAIN_CASE);
  withManner(withSensitivityOptions(command)).action(async (name: string, request: SensitivityRequest) => {
    const { sensitivity } = await import('../sensitivity/sensitivity.ts');
    ended(await sensitivity(name, request));
  });
};
