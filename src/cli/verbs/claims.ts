import type { ClaimsRequest } from '../catalogue/claims.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty claims [ID]`: what is believed, how well founded it is, and what speaks against it. */
export const addClaims: AddVerb = (program, ended) => {
  const command = program
    .command('claims')
    .summary('what we believe, and why')
    .description(
      'Lists the claims that the numbers rest on, or shows one with its sources and the best evidence against it.',
    )
    .argument('[id]', 'a claim, such as R2-14')
    .option('--room <room>', 'only the claims of one room');
  withManner(command).action(async (id: string | undefined, request: ClaimsRequest) => {
    const { claims } = await import('../catalogue/claims.ts');
    ended(claims(id, request));
  });
};
