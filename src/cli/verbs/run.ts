import { MAIN_CASE, type RunRequest, withRunOptions } from '../run/request.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty run [CASE]`: many histories of a case, and what they say. */
export const addRun: AddVerb = (program, ended) => {
  const command = program
    .command('run')
    .summary('run a case many times and say how it ends')
    .description(
      'Runs a case many times and says how it ends. A finished run is answered at once, a stopped one goes on.',
    )
    .argument('[case]', 'a case of the library, or the path of a case file', MAIN_CASE);
  withManner(withRunOptions(command)).action(async (name: string, request: RunRequest) => {
    const { run } = await import('../run/run.ts');
    ended(await run(name, request));
  });
};
