import { type TheoryRequest, withTheoryOptions } from '../theory/request.ts';
import { MAIN_CASE } from '../world/request.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty theory [CASE]`: what follows without simulating, and the simulation beside it. */
export const addTheory: AddVerb = (program, ended) => {
  const command = program
    .command('theory')
    .summary('what follows without simulating, beside a simulation')
    .description(
      'Works out at which strengths a regime falls if everybody reasons about everybody, where it tips, and what moves that; and checks it against histories.',
    )
    .argument('[case]', 'a case or preset of the library, or the path of a case file', MAIN_CASE);
  withManner(withTheoryOptions(command)).action(async (name: string, request: TheoryRequest) => {
    const { theory } = await import('../theory/theory.ts');
    ended(theory(name, request));
  });
};
