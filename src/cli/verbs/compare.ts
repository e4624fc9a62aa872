import type { CompareRequest } from '../compare/compare.ts';
import { collected, wholeNumber } from '../option-values.ts';
import { withStudyOptions } from '../study/request.ts';
import { MAIN_CASE } from '../world/request.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty compare [A] [B…]`: two to four worlds on the same luck. */
export const addCompare: AddVerb = (program, ended) => {
  const command = program
    .command('compare')
    .summary('run two to four worlds on the same luck and say in what they differ')
    .description(
      'Runs two to four worlds on the same luck: which histories are saved, which are lost, and every row that differs.',
    )
    .argument('[cases...]', 'cases, each a name or a path, in quotes with options of its own', [MAIN_CASE])
    .option(
      '--with <changes>',
      'the first case with changes, such as "--set amnesty.status=law"; repeatable',
      collected,
    )
    .option('--histories <n>', 'how many histories of each', wholeNumber(1, 1_000_000), 100);
  withManner(withStudyOptions(command)).action(async (cases: string[], request: CompareRequest) => {
    const { compare } = await import('../compare/compare.ts');
    ended(await compare(cases, request));
  });
};
