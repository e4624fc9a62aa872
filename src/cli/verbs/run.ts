import { Option } from 'commander';
import { type DesignRequest, withDesignOptions } from '../design/request.ts';
import { type RunRequest, withRunOptions } from '../run/request.ts';
import { MAIN_CASE } from '../world/request.ts';
import { type AddVerb, withManner } from './verb.ts';

interface AnyRun extends RunRequest, Omit<DesignRequest, 'vary' | keyof RunRequest> {
  readonly vary?: readonly string[];

  /** one: each switch by itself; all: every combination. */
  readonly structures?: 'one' | 'all';
}

/** `fealty run [CASE]`: many histories of a case, and what they say. */
export const addRun: AddVerb = (program, ended) => {
  const command = program
    .command('run')
    .summary('run a case many times and say how it ends')
    .description(
      'Runs a case many times and says how it ends. A finished run is answered at once, a stopped one goes on.',
    )
    .argument('[case]', 'a case of the library, or the path of a case file', MAIN_CASE);
  command.addOption(
    new Option('--structures [which]', 'in place of one answer: what every version of the structure says')
      .choices(['one', 'all'])
      .preset('one'),
  );
  withDesignOptions(withManner(withRunOptions(command))).action(async (name: string, request: AnyRun) => {
    if (request.vary !== undefined) {
      const { runDesign } = await import('../design/design.ts');
      const once = command.getOptionValueSource('histories') === 'default' ? { histories: 1 } : {};
      ended(await runDesign(name, { ...request, vary: request.vary, ...once }));
      return;
    }
    const { refuseWithoutVary } = await import('../design/refuse.ts');
    refuseWithoutVary(command);
    if (request.structures !== undefined) {
      const { structures } = await import('../structures/structures.ts');
      ended(await structures(name, request.structures, request));
      return;
    }
    const { run } = await import('../run/run.ts');
    ended(await run(name, request));
  });
};
