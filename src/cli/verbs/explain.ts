import { type ExplainRequest, withExplainOptions } from '../explain/request.ts';
import { MAIN_CASE } from '../world/request.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty explain [CASE]`: one member on one day of one history. */
export const addExplain: AddVerb = (program, ended) => {
  const command = program
    .command('explain')
    .summary('why one member did what he did on one day')
    .description(
      'Replays a history to one day and says why one member did what he did, and what would have altered it.',
    )
    .argument('[case]', 'a case of the library, or the path of a case file', MAIN_CASE);
  withManner(withExplainOptions(command)).action(async (name: string, request: ExplainRequest) => {
    const { explainMember } = await import('../explain/explain.ts');
    ended(await explainMember(name, request));
  });
};
