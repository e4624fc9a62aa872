import { type RobustRequest, withRobustOptions } from '../robust/request.ts';
import { MAIN_CASE } from '../world/request.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty robust [CASE]`: which packages of levers do well in most plausible worlds. */
export const addRobust: AddVerb = (program, ended) => {
  const command = program
    .command('robust')
    .summary('which packages of levers do well in most plausible worlds')
    .description('Runs packages of levers in many plausible worlds on shared luck and judges them by several rules.')
    .argument('[case]', 'a case of the library, or the path of a case file', MAIN_CASE);
  withManner(withRobustOptions(command)).action(async (name: string, request: RobustRequest) => {
    if (request.search) {
      const { searchLevers } = await import('../robust/search.ts');
      ended(await searchLevers(name, request));
      return;
    }
    const { robust } = await import('../robust/robust.ts');
    ended(await robust(name, request));
  });
};
