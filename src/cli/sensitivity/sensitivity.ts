import { describeDesign } from '../../experiments/design/describe.ts';
import { commandLine, sizeAndChanges } from '../../experiments/words/command-line.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { loadCase } from '../../scenario/index.ts';
import type { StoredStudy } from '../../store/study/read.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { ensembleOf } from '../run/ensemble.ts';
import { usualFile } from '../run/request.ts';
import { speakerFor } from '../speaker.ts';
import { measureNamed } from '../study/measure.ts';
import { loadForStudy } from '../study/request.ts';
import { studyOf } from '../study/work.ts';
import { loadOptionsOf } from '../world/request.ts';
import { analyseStudy, type StudyAnswer } from './analyse.ts';
import { drawSensitivity } from './draw.ts';
import { drawGiven } from './draw-given.ts';
import { analyseGiven } from './given.ts';
import { givenObject, sensitivityObject } from './object.ts';
import type { SensitivityRequest } from './request.ts';
import { type Laid, layOutStudy } from './study.ts';

/** Everything that an answer is drawn from. */
export interface Sensitivity {
  readonly loaded: LoadedCase;
  readonly stored: StoredStudy;
  readonly laid: Laid;
  readonly request: SensitivityRequest;
  /** What is explained, in words. */
  readonly says: string;
  readonly answer: StudyAnswer;
}

/** Says which numbers an answer hangs on, from a study of its own or from a past run. */
export async function sensitivity(name: string, request: SensitivityRequest): Promise<ExitCode> {
  const { says } = measureNamed(request.of);
  if (request.method === 'given') return given(name, request, says);
  const speaker = speakerFor(request);
  const loaded = loadForStudy(name, request);
  const laid = layOutStudy(loaded, request);
  const command = commandAgain(name, request, loaded.scenario.scale);
  speaker.note(describeDesign(laid.design));
  const design = request.method === 'morris' ? 'morris' : 'saltelli';
  const stored = await studyOf({ loaded, study: laid.study, design, request, command, speaker });
  if (stored === undefined) return EXIT.done;
  const found = { loaded, stored, laid, request, says, answer: analyseStudy(stored, laid, request) };
  speaker.tell(sensitivityObject(found, command));
  speaker.show(drawSensitivity(found, speaker.terminal));
  return stored.failed > 0 ? EXIT.partial : EXIT.done;
}

async function given(name: string, request: SensitivityRequest, says: string): Promise<ExitCode> {
  const speaker = speakerFor(request);
  const file = request.from ?? usualFile(ensembleOf(loadCase(name, loadOptionsOf(request)), request.seed));
  const answer = await analyseGiven(file, request);
  speaker.tell(givenObject(answer, request));
  speaker.show(drawGiven(answer, says, request, speaker.terminal));
  return EXIT.done;
}

function commandAgain(name: string, request: SensitivityRequest, scale: number): string {
  const { method, by, of, points, replicates, secondOrder, overTime, vary = [], seed } = request;
  return commandLine([
    'fealty',
    'sensitivity',
    name,
    '--method',
    method,
    ...vary.flatMap((what) => ['--vary', what]),
    '--by',
    by,
    '--of',
    of,
    ...(points === undefined ? [] : ['--points', String(points)]),
    '--replicates',
    String(replicates),
    ...(secondOrder ? ['--second-order'] : []),
    ...(overTime ? ['--over-time'] : []),
    '--seed',
    String(seed),
    ...sizeAndChanges({ ...request, scale }),
  ]);
}
