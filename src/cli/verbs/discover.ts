import { type DiscoverRequest, withDiscoverOptions } from '../discover/request.ts';
import { MAIN_CASE } from '../world/request.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty discover [CASE]`: in which corner of the unknown it happens, as a rule in words. */
export const addDiscover: AddVerb = (program, ended) => {
  const command = program
    .command('discover')
    .summary('find the corner of the unknown in which it falls, as a rule in words')
    .description('Searches many settings for the boxes in which the regime falls, and never chooses one for you.')
    .argument('[case]', 'a case of the library, or the path of a case file', MAIN_CASE);
  withManner(withDiscoverOptions(command)).action(async (name: string, request: DiscoverRequest) => {
    const { discover } = await import('../discover/discover.ts');
    ended(await discover(name, request));
  });
};
