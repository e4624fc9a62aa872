import { dateOf } from '../../experiments/words/dates.ts';
import { many } from '../../experiments/words/numbers.ts';
import { type LoadedCase, loadCase } from '../../scenario/index.ts';
import { exportTo } from '../../store/export.ts';
import { metaOf } from '../../store/identity.ts';
import type { Answer } from '../answer/answer.ts';
import { wrapped } from '../draw/lines.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { faultLine } from '../faults.ts';
import { invocation } from '../invocation.ts';
import { type Speaker, speakerFor } from '../speaker.ts';
import { loadOptionsOf } from '../world/request.ts';
import { changedLine, changesOf } from './changes.ts';
import { citation } from './cite.ts';
import { answerOf, ensembleOf } from './ensemble.ts';
import { nextSteps } from './next-steps.ts';
import { answerObject } from './object.ts';
import { drawAnswer, type Frame, headline } from './picture.ts';
import type { RunRequest } from './request.ts';

/** Runs what is missing, reads the whole answer back from the file and says it. */
export async function run(name: string, request: RunRequest): Promise<ExitCode> {
  const loaded = loadCase(name, loadOptionsOf(request));
  const speaker = speakerFor({ ...request, json: request.json === true || request.cite === true });
  const frame = frameOf(loaded);
  for (const warning of warningNotes(loaded, name)) speaker.note(warning);
  const head = [
    headline(new Map(metaOf(ensembleOf(loaded, request.seed))), frame, request.histories),
    ...changedLine(changesOf(request)),
  ];
  speaker.show(head.flatMap((line) => wrapped(line, speaker.terminal.width, 2)));
  const { answer, file } = await answerOf(name, loaded, request, speaker.note);
  if (request.export !== undefined) await exportTo(file, request.export, ['parquet', 'csv'], request.histories);
  say(speaker, { name, loaded, request, answer, frame, file });
  return answer.failed.length > 0 ? EXIT.partial : EXIT.done;
}

/** What an option does is said in full, what the case says is for `check`. */
function warningNotes({ warnings }: LoadedCase, name: string): string[] {
  const ofOptions = warnings.filter(({ file }) => file.startsWith('--'));
  const ofCase = warnings.length - ofOptions.length;
  const seeCheck = `${many(ofCase, 'value lies', 'values lie')} outside the usual range; see \`${invocation()} check ${name}\``;
  return [...ofOptions.map(faultLine), ...(ofCase > 0 ? [seeCheck] : [])].map((text) => `note: ${text}`);
}

interface Said {
  readonly name: string;
  readonly loaded: LoadedCase;
  readonly request: RunRequest;
  readonly answer: Answer;
  readonly frame: Frame;
  readonly file: string;
}

function say(speaker: Speaker, { name, loaded, request, answer, frame, file }: Said): void {
  const cite = citation(loaded, request, answer, name);
  const object = { ...answerObject(answer, frame, file), changes: changesOf(request), command: cite.command };
  if (request.cite && !request.json) speaker.tell(cite);
  else speaker.tell(request.cite ? { ...object, cite } : object);
  speaker.show([
    '',
    ...drawAnswer(answer, frame, speaker.terminal),
    ...nextSteps({ name, loaded, request, file, answer }, invocation(), speaker.terminal),
  ]);
}

function frameOf({ title, asOf, start, scenario: { days }, inputs }: LoadedCase): Frame {
  const grades: Record<string, number> = { measured: 0, estimated: 0, argued: 0, assumed: 0 };
  // A list of states, however long and well dated, makes nothing else better known.
  for (const { path, grade } of inputs) if (!path.startsWith('states')) grades[grade] = (grades[grade] ?? 0) + 1;
  return { title, asOf, start, days, until: dateOf(start, days), grades };
}
