import { commandLine, sizeAndChanges } from '../../experiments/words/command-line.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { speakerFor } from '../speaker.ts';
import { measureNamed } from '../study/measure.ts';
import { studyHead } from '../study/object.ts';
import { loadForStudy } from '../study/request.ts';
import { studyOf } from '../study/work.ts';
import { drawRobust } from './draw.ts';
import { type Judgement, judgeStudy } from './judge.ts';
import type { RobustRequest } from './request.ts';
import { robustSentence } from './sentence.ts';
import { type PackedWorld, packagesOf, studyFor } from './worlds.ts';

/** Says which packages of levers do well in most plausible worlds. */
export async function robust(name: string, request: RobustRequest): Promise<ExitCode> {
  measureNamed(request.of);
  const speaker = speakerFor(request);
  const loaded = loadForStudy(name, request);
  const packages = packagesOf(name, loaded, request);
  const study = studyFor(packages, loaded, request);
  const command = commandAgain(name, request, loaded.scenario.scale);
  const stored = await studyOf({ loaded, study, design: 'robust', request, command, speaker });
  if (stored === undefined) return EXIT.done;
  const judgement = judgeStudy(stored, request);
  speaker.tell({ ...studyHead(stored, loaded), ...objectOf(judgement, packages, request), command });
  speaker.show(drawRobust(stored, judgement, packages, request, speaker.terminal));
  return stored.failed > 0 ? EXIT.partial : EXIT.done;
}

function objectOf(judgement: Judgement, packages: readonly PackedWorld[], request: RobustRequest) {
  const { metrics, worlds, leftOut, threshold, outcomes } = judgement;
  return {
    of: request.of,
    want: request.want,
    threshold,
    worlds,
    leftOut,
    sentence: robustSentence(judgement, packages, request),
    packages: packages.map(({ world: _, ...one }, k) => ({
      ...one,
      outcomes: [...outcomes[k]!],
      metrics: Object.fromEntries(metrics.map(({ metric, packages: judged }) => [metric, judged[k]])),
    })),
  };
}

function commandAgain(name: string, request: RobustRequest, scale: number): string {
  const { package: chosen = [], with: own = [], vary = [], worlds, replicates, of, want, threshold, seed } = request;
  return commandLine([
    'fealty',
    'robust',
    name,
    ...chosen.flatMap((one) => ['--package', one]),
    ...own.flatMap((text) => ['--with', text]),
    ...vary.flatMap((what) => ['--vary', what]),
    '--worlds',
    String(worlds),
    '--replicates',
    String(replicates),
    '--of',
    of,
    '--want',
    want,
    ...(threshold === undefined ? [] : ['--threshold', String(threshold)]),
    '--seed',
    String(seed),
    ...sizeAndChanges({ ...request, scale }),
  ]);
}
