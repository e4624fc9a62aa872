import { type ComparedRow, type Comparison, compareArms, rowsThatDiffer } from '../../experiments/compare/rows.ts';
import type { Counts } from '../../experiments/ensemble/counts.ts';
import { checksumOfRuns, countRuns, type Measured, sliceRuns } from '../../experiments/study/arms.ts';
import { NOTHING_SET, type Study } from '../../experiments/study/study.ts';
import { commandLine, sizeAndChanges } from '../../experiments/words/command-line.ts';
import { type Difference, diffCases } from '../../scenario/index.ts';
import type { StoredStudy } from '../../store/study/read.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { speakerFor } from '../speaker.ts';
import { loadForStudy, type StudyRequest } from '../study/request.ts';
import { studyOf } from '../study/work.ts';
import { type ComparedArm, readArms, worldsOf } from './arms.ts';
import { drawCompared } from './draw.ts';
import { comparedObject } from './object.ts';

export interface CompareRequest extends StudyRequest {
  readonly histories: number;
  /** Changes of the first case, each an arm. */
  readonly with?: readonly string[];
}

/** An arm and what became of it; the first has nothing to be compared with. */
export interface ArmAnswer {
  readonly arm: ComparedArm;
  readonly counts: Counts;
  readonly checksum: string;
  /** Against the first arm. */
  readonly against?: {
    readonly comparison: Comparison;
    readonly rows: readonly ComparedRow[];
    readonly inputs: readonly Difference[];
  };
}

/** Runs two to four worlds on the same luck and says in what they differ. */
export async function compare(cases: readonly string[], request: CompareRequest): Promise<ExitCode> {
  const texts = [...cases, ...(request.with ?? [])];
  const speaker = speakerFor(request);
  const scale = request.scale ?? loadForStudy(texts[0]!.split(' ')[0]!, { seed: request.seed }).scenario.scale;
  const arms = readArms(texts, { ...request, scale });
  const command = commandAgain(texts, request, scale);
  const { loaded } = arms[0]!;
  const stored = await studyOf({
    loaded,
    study: comparedStudy(arms, request),
    design: 'compare',
    request,
    command,
    speaker,
  });
  if (stored === undefined) return EXIT.done;
  const answers = answersOf(stored, arms, request.seed);
  speaker.tell(comparedObject(stored, answers, request, command));
  speaker.show(drawCompared(stored, answers, request, speaker.terminal));
  return stored.failed > 0 ? EXIT.partial : EXIT.done;
}

/** The study that compares these worlds. */
export function comparedStudy(
  arms: readonly ComparedArm[],
  { histories, seed }: Pick<CompareRequest, 'histories' | 'seed'>,
): Study {
  return {
    worlds: worldsOf(arms),
    levers: NOTHING_SET,
    assumptions: NOTHING_SET,
    replicates: histories,
    seed,
    block: 0,
    rest: 'drawn',
    weeks: true,
  };
}

function answersOf({ measures, replicates }: StoredStudy, arms: readonly ComparedArm[], seed: number): ArmAnswer[] {
  const runs: Measured[] = arms.map((_, k) => sliceRuns(measures, k * replicates, (k + 1) * replicates));
  return arms.map((arm, k) => {
    const answer = { arm, counts: countRuns(runs[k]!), checksum: checksumOfRuns(runs[k]!) };
    if (k === 0) return answer;
    const comparison = compareArms(runs[0]!, runs[k]!, seed);
    const inputs = diffCases(arms[0]!.loaded, arm.loaded);
    return { ...answer, against: { comparison, rows: rowsThatDiffer(comparison), inputs } };
  });
}

function commandAgain(texts: readonly string[], request: CompareRequest, scale: number): string {
  const size = sizeAndChanges({ ...request, scale });
  return commandLine([
    'fealty',
    'compare',
    ...texts.flatMap((text) => (text.startsWith('-') ? ['--with', text] : [text])),
    '--histories',
    String(request.histories),
    '--seed',
    String(request.seed),
    ...size,
  ]);
}
