import { type ConditionRequest, withConditionOptions } from '../condition/request.ts';
import { MAIN_CASE } from '../world/request.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty condition [CASE]`: what a dated record says of how it ends, day by day. */
export const addCondition: AddVerb = (program, ended) => {
  const command = program
    .command('condition')
    .summary('weigh the histories by a dated record, day by day')
    .description(
      'Weighs the histories of a case by what was reported later: the forecast by date, signposts and scores.',
    )
    .argument('[case]', 'a case of the library, or the path of a case file', MAIN_CASE);
  withManner(withConditionOptions(command)).action(async (name: string, request: ConditionRequest) => {
    const { condition } = await import('../condition/condition.ts');
    ended(await condition(name, request));
  });
};
