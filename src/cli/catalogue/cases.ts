import { whole } from '../../experiments/words/numbers.ts';
import { listCases, loadCase } from '../../scenario/index.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { invocation } from '../invocation.ts';
import { type Manner, speakerFor } from '../speaker.ts';
import { drawTable } from '../table.ts';

/** Lists the cases, those that cannot be loaded among them. */
export function cases(manner: Manner): ExitCode {
  const speaker = speakerFor(manner);
  const listed = listCases().map((one) => ({ ...one, ...extentOf(one.name) }));
  speaker.tell({ cases: listed });
  const { width } = speaker.terminal;
  const titled = ({ name, title, faults }: (typeof listed)[number]): string =>
    faults === null ? title : `${title} (cannot be loaded: ${invocation()} check ${name})`;
  const rows = listed
    .filter(({ shelf }) => shelf === 'cases')
    .map((one) => [one.name, one.asOf ?? '', one.members === null ? '' : whole(one.members), titled(one)]);
  const presets = listed.filter(({ shelf }) => shelf === 'presets').map((one) => [one.name, titled(one)]);
  speaker.show([
    ...drawTable(['case', 'known as of', 'members', 'title'], rows, width),
    '',
    ...drawTable(['preset', 'a model of the literature'], presets, width),
  ]);
  return EXIT.done;
}

/** A case that is broken is listed all the same. */
function extentOf(name: string) {
  try {
    const { asOf, start, end, scenario } = loadCase(name);
    const members = scenario.formations.reduce((sum, formation) => sum + formation.members, 0);
    return { asOf, start, end, members, faults: null };
  } catch (error) {
    return {
      asOf: null,
      start: null,
      end: null,
      members: null,
      faults: error instanceof Error ? error.message : String(error),
    };
  }
}
