import { disagreementOf } from '../../experiments/structures/disagreement.ts';
import { everyVersion, oneAtATime, type Version } from '../../experiments/structures/versions.ts';
import { many } from '../../experiments/words/numbers.ts';
import { loadCase } from '../../scenario/index.ts';
import { badInput, EXIT, type ExitCode } from '../exit.ts';
import { answerOf } from '../run/ensemble.ts';
import type { RunRequest } from '../run/request.ts';
import { speakerFor } from '../speaker.ts';
import { loadOptionsOf } from '../world/request.ts';
import { drawStructures } from './draw.ts';
import { structuresObject } from './object.ts';
import type { Told } from './told.ts';

/** Runs every version of the structure and says where they disagree. */
export async function structures(name: string, which: 'one' | 'all', request: RunRequest): Promise<ExitCode> {
  refuse(request);
  const speaker = speakerFor(request);
  const versions = which === 'all' ? everyVersion() : oneAtATime();
  speaker.note(`running ${many(versions.length, 'version')} of the structure, each kept in a file of its own`);
  const told: Told[] = [];
  for (const version of versions) {
    const asked = { ...request, ...changedBy(version, request) };
    const loaded = loadCase(name, loadOptionsOf(asked));
    const { answer, file } = await answerOf(name, loaded, asked, speaker.note);
    const design = told[0]?.answer.ran ?? answer.ran;
    told.push({ version, answer, file, disagreement: disagreementOf(design, answer.ran) });
  }
  const loaded = loadCase(name, loadOptionsOf(request));
  speaker.tell(structuresObject(name, loaded, request, which, told));
  speaker.show(drawStructures(name, loaded, request, which, told, speaker.terminal));
  return told.some(({ answer }) => answer.failed.length > 0) ? EXIT.partial : EXIT.done;
}

/** What a version sets comes after what was asked for by hand, and wins. */
function changedBy(version: Version, request: RunRequest) {
  return { set: [...(request.set ?? []), ...version.set], without: [...(request.without ?? []), ...version.without] };
}

function refuse({ file, export: folder, cite }: RunRequest): void {
  const clash = file !== undefined ? '--file' : folder !== undefined ? '--export' : cite ? '--cite' : undefined;
  if (clash === undefined) return;
  throw badInput(
    'bad-usage',
    `option '--structures' runs many ensembles, each in its own file, so ${clash} says too little`,
  );
}
