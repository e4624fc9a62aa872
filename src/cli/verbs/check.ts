import type { CheckRequest } from '../catalogue/check.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty check FILE…`: every fault of a case at once, how two differ, or the schema for an editor. */
export const addCheck: AddVerb = (program, ended) => {
  const command = program
    .command('check')
    .summary('find what is wrong in case files')
    .description('Finds every fault in case files, each with its file, line and column.')
    .argument('[files...]', 'case files, or cases of the library')
    .option('--diff', 'show in what two cases differ')
    .option('--schema', 'print the JSON Schema of a case, for editors');
  withManner(command).action(async (files: string[], request: CheckRequest) => {
    const { check } = await import('../catalogue/check.ts');
    ended(check(files, request));
  });
};
