import { siteFolder } from '../src/cli/lab/site-folder.ts';
import { bench } from './bench.ts';
import { benchExperiments, reportExperiments } from './experiments/experiments.ts';
import { benchLab, reportLab } from './lab/lab.ts';
import { type Options, readOptions } from './options.ts';
import { report } from './report.ts';

/** Moves of a lever: enough that one in twenty is slower than p95. */
const MOVES = 60;
const QUICK_MOVES = 20;
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
  const note = (text: string): void => void process.stderr.write(`${text}\n`);
  const say = <T>(figures: T, inWords: (figures: T) => readonly string[]): void =>
    void process.stdout.write(`${json ? JSON.stringify(figures, null, 2) : inWords(figures).join('\n')}\n`);
  try {
    if (options.experiments) say(await benchExperiments(note), reportExperiments);
    else if (options.lab) say(await benchLab(await siteFolder(), options.quick ? QUICK_MOVES : MOVES, note), reportLab);
    else say(await bench(options, note), report);
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
