import type { LabRequest } from '../lab/lab.ts';
import { named, wholeNumber } from '../option-values.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty lab`: the whole instrument in a browser. */
export const addLab: AddVerb = (program, ended) => {
  const command = program
    .command('lab')
    .summary('open the lab in a browser')
    .description('Serves the lab on this machine and prints its address. Nothing leaves the machine.')
    .option('--port <n>', 'the port; without it 4343, or the next that is free', wholeNumber(0, 65535))
    .option('--host <name>', 'the name or address to listen on', named('host'), '127.0.0.1')
    .option('--quiet', 'no notes on standard error');
  withManner(command).action(async (request: LabRequest) => {
    const { lab } = await import('../lab/lab.ts');
    ended(await lab(request));
  });
};
