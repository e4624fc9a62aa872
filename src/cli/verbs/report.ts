import { named } from '../option-values.ts';
import type { ReportRequest } from '../report/report.ts';
import { withRunOptions } from '../run/request.ts';
import { MAIN_CASE } from '../world/request.ts';
import { type AddVerb, withManner } from './verb.ts';

/** `fealty report [CASE|FILE]`: a page that needs nothing from outside. */
export const addReport: AddVerb = (program, ended) => {
  const command = program
    .command('report')
    .summary('write what a run or a study says as one page')
    .description(
      'Writes the answer, its figures with their numbers, what it leans on and how to make it again as one HTML file.',
    )
    .argument('[what]', 'the file of a run or a study (*.duckdb), or a case, which is run as `run` does', MAIN_CASE)
    .option('--out <path>', 'where the page goes (beside the file)', named('file'))
    .option('--markdown', 'also as Markdown, with figures as SVG beside it');
  withManner(withRunOptions(command)).action(async (what: string, request: ReportRequest) => {
    const { report } = await import('../report/report.ts');
    ended(await report(what, request));
  });
};
