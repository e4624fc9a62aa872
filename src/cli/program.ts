import { Command, CommanderError } from 'commander';
import { badInput, EXIT, type ExitCode } from './exit.ts';
import { invocation } from './invocation.ts';
import { reportFailure } from './speaker.ts';
import { VERBS } from './verbs/table.ts';
import { version } from './version.ts';

const ABOUT = 'When does an army stop holding up a regime? Runs the case many times and says how it ends.';
const call = invocation();
const AFTER = `
Try:
  ${call} run                            the main case, a hundred histories
  ${call} run --without surveillance     the same luck, nobody watched
  ${call} run --set amnesty.status=law   the amnesty passed into law
  ${call} claims --room belief           what we believe of belief, and why

Exit codes: 0 done, 2 bad input, 3 some histories failed, 70 fault of ours, 73 cannot write, 75 file or port in use, 130 stopped.`;

/** Runs the command line and returns the exit code; nothing is thrown. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  let ended: ExitCode = EXIT.done;
  const program = emptyProgram();
  for (const add of VERBS) add(program, (code) => (ended = code));
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
    return ended;
  } catch (error) {
    const asked = asksForJson(args);
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? EXIT.done : reportFailure(badInput('bad-usage', bare(error.message)), asked);
    }
    // What needs the store or the library is loaded when it is needed, so that help and typing errors answer at once.
    const { asEnd } = await import('./faults.ts');
    return reportFailure(asEnd(error), asked);
  }
}

function emptyProgram(): Command {
  return new Command('fealty')
    .description(ABOUT)
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', AFTER)
    .configureOutput({ writeErr: () => {} })
    .showSuggestionAfterError(true)
    .exitOverride();
}

/** Known before the options are understood, as they may be what is wrong. */
function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes('--json');
}

function bare(message: string): string {
  const said = message.replace(/^error: /, '');
  return said.startsWith('unknown command') ? `${said}\n\`${invocation()} --help\` lists what there is` : said;
}
