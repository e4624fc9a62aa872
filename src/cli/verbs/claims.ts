import type { ClaimsRequest } from '../catalogue/claims.ts';
import type { LeverageRequest } from '../leverage/leverage.ts';
import { named, wholeNumber } from '../option-values.ts';
import { withStudyOptions } from '../study/request.ts';
import { MAIN_CASE } from '../world/request.ts';
import { type AddVerb, withManner } from './verb.ts';

interface Request extends ClaimsRequest, LeverageRequest {
  readonly leverage?: boolean;
}

/** `fealty claims [ID]`: what is believed, how well founded it is, and what speaks against it. */
export const addClaims: AddVerb = (program, ended) => {
  const command = program
    .command('claims')
    .summary('what we believe, and why')
    .description(
      'Lists the claims that the numbers rest on, or shows one with its sources and the best evidence against it.',
    )
    .argument('[id]', 'a claim, such as R2-14')
    .option('--room <room>', 'only the claims of one room')
    .option('--leverage', 'what would change if each were wrong: runs the case anew for every claim, on the same luck')
    .option('--case <case>', 'with --leverage: which case', named('case'), MAIN_CASE)
    .option('--histories <n>', 'with --leverage: how many histories of each world', wholeNumber(1, 1_000_000), 100);
  withManner(withStudyOptions(command)).action(async (id: string | undefined, request: Request) => {
    const { chosenClaims, claims } = await import('../catalogue/claims.ts');
    if (!request.leverage) return ended(claims(id, request));
    const { leverage } = await import('../leverage/leverage.ts');
    ended(await leverage(chosenClaims(id, request), request));
  });
};
