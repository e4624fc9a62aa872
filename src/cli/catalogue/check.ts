import { many, whole } from '../../experiments/words/numbers.ts';
import { CaseFaults, caseSchema, type Difference, diffCases, loadCase } from '../../scenario/index.ts';
import { badInput, EXIT, type ExitCode } from '../exit.ts';
import { asEnd, faultLine } from '../faults.ts';
import { type Manner, type Speaker, speakerFor } from '../speaker.ts';
import { drawTable } from '../table.ts';

export interface CheckRequest extends Manner {
  readonly diff?: boolean;
  readonly schema?: boolean;
}

/** Checks every file, and throws a failure that names the faults of all of them. */
export function check(files: readonly string[], request: CheckRequest): ExitCode {
  const speaker = speakerFor(request);
  if (request.schema) return schema(files, request);
  if (request.diff) return diff(files, speaker);
  if (files.length === 0) throw badInput('bad-usage', 'name at least one case file to check');
  const checked = files.map(checkOne);
  const faulty = checked.filter(({ faults }) => faults.length > 0);
  if (faulty.length > 0) {
    const count = faulty.reduce((sum, { faults }) => sum + faults.length, 0);
    throw badInput(
      'bad-case',
      many(count, 'fault'),
      faulty.flatMap(({ faults }) => faults),
    );
  }
  speaker.tell({ files: checked });
  speaker.show(
    checked.flatMap(({ file, says, warnings }) => [`${file}: ${says}`, ...warnings.map((line) => `  note: ${line}`)]),
  );
  return EXIT.done;
}

function checkOne(file: string) {
  try {
    const { name, hash, scenario, inputs, warnings, priors } = loadCase(file);
    const members = scenario.formations.reduce((sum, formation) => sum + formation.members, 0);
    const says =
      `fine. ${name}: ${whole(members)} members, ${many(scenario.days, 'day')}, ${many(scenario.events.length, 'event')}, ` +
      `${many(inputs.length, 'input')} of which ${whole(priors.drawn.length)} vary; hash ${hash}`;
    return { file, name, hash, says, faults: [], warnings: warnings.map(faultLine) };
  } catch (error) {
    if (!(error instanceof CaseFaults)) throw asEnd(error);
    return { file, name: null, hash: null, says: '', faults: error.faults.map(faultLine), warnings: [] };
  }
}

/** The schema is JSON in any case, and is printed as the object itself. */
function schema(files: readonly string[], request: CheckRequest): ExitCode {
  if (files.length > 0 || request.diff) throw badInput('bad-usage', '--schema goes with nothing else');
  speakerFor({ ...request, json: true }).tell(caseSchema());
  return EXIT.done;
}

function diff(files: readonly string[], speaker: Speaker): ExitCode {
  const [a, b, ...rest] = files;
  if (a === undefined || b === undefined || rest.length > 0) throw badInput('bad-usage', '--diff takes two cases');
  const differences = diffCases(loadCase(a), loadCase(b));
  speaker.tell({ a, b, differences });
  if (differences.length === 0) speaker.show([`${a} and ${b} are the same to the engine`]);
  else speaker.show(drawTable(['where', a, b], differences.map(cells), speaker.terminal.width));
  return EXIT.done;
}

function cells({ path, a, b }: Difference): string[] {
  return [path, a ?? '(absent)', b ?? '(absent)'];
}
