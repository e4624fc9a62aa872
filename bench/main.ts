import { bench } from './bench.ts';
import { benchExperiments, reportExperiments } from './experiments/experiments.ts';
import { type Options, readOptions } from './options.ts';
import { report } from './report.ts';

const BAD_INPUT = 2;
const INTERNAL = 70;

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const json = words.includes('--json');
  let options: Options;
  try {
    options = readOptions(words);
  } catch (error) {
    return fail(error, json, BAD_INPUT, 'bad-usage');
  }
  try {
    if (options.experiments) {
      const figures = await benchExperiments((text) => process.stderr.write(`${text}\n`));
      process.stdout.write(
        json ? `${JSON.stringify(figures, null, 2)}\n` : `${reportExperiments(figures).join('\n')}\n`,
      );
      return 0;
    }
    const figures = await bench(options, (text) => process.stderr.write(`${text}\n`));
    process.stdout.write(json ? `${JSON.stringify(figures, null, 2)}\n` : `${report(figures).join('\n')}\n`);
    return 0;
  } catch (error) {
    return fail(error, json, INTERNAL, 'internal');
  }
}

function fail(error: unknown, json: boolean, exit: number, code: string): number {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`fealty bench: ${message}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ error: message, code, exit, faults: [] }, null, 2)}\n`);
  return exit;
}
