import { describeDesign } from '../../experiments/design/describe.ts';
import { replicationsForShare } from '../../experiments/design/replications.ts';
import type { Counts } from '../../experiments/ensemble/counts.ts';
import { wilson } from '../../experiments/ensemble/interval.ts';
import { countRuns } from '../../experiments/study/arms.ts';
import { commandLine, sizeAndChanges } from '../../experiments/words/command-line.ts';
import { many, whole } from '../../experiments/words/numbers.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import type { StoredStudy } from '../../store/study/read.ts';
import { drawDots } from '../draw/dots.ts';
import { wrapped } from '../draw/lines.ts';
import { badInput, EXIT, type ExitCode } from '../exit.ts';
import { invocation } from '../invocation.ts';
import { type Speaker, speakerFor } from '../speaker.ts';
import { studyHead } from '../study/object.ts';
import { loadForStudy } from '../study/request.ts';
import { studyOf } from '../study/work.ts';
import type { DesignRequest } from './request.ts';
import { type LaidOut, layOutDesign } from './study.ts';

/** The half width, in shares, that the check of replication is about. */
const HALF = 0.05;

/** Runs a case at settings chosen by design, keeps every run in its place, and says where to look next. */
export async function runDesign(name: string, request: DesignRequest): Promise<ExitCode> {
  const speaker = speakerFor(request);
  const loaded = loadForStudy(name, request);
  const laid = layOutDesign(loaded, request);
  const command = commandAgain(name, request, loaded.scenario.scale);
  const stored = await studyOf({ loaded, study: laid.study, design: request.method, request, command, speaker });
  if (stored === undefined) return EXIT.done;
  if (stored.done === 0) throw badInput('nothing-kept', `${stored.file} has no run yet`);
  const counts = countRuns(stored.measures);
  say(speaker, loaded, laid, stored, counts, command);
  return stored.failed > 0 ? EXIT.partial : EXIT.done;
}

function say(
  speaker: Speaker,
  loaded: LoadedCase,
  laid: LaidOut,
  stored: StoredStudy,
  counts: Counts,
  command: string,
): void {
  const { width, paint } = speaker.terminal;
  const line = (text: string): string[] => wrapped(text, width, 2);
  const designs = [laid.varied, ...(laid.crossed ? [laid.crossed] : [])].map(describeDesign);
  const interval = wilson(counts.fell, counts.ran);
  const { needed } = replicationsForShare({ count: counts.fell, of: counts.ran }, HALF);
  const sentence = `Over all settings the regime falls in ${whole(counts.fell)} of ${many(counts.ran, 'run')}.`;
  speaker.tell({
    ...studyHead(stored, loaded),
    designs,
    factors: [...laid.varied.factors, ...(laid.crossed?.factors ?? [])].map(({ path, role }) => ({ path, role })),
    outcomes: counts.outcomes,
    fell: counts.fell,
    interval: { of: 'fell', ...interval, level: 0.95, method: 'wilson' },
    needed,
    sentence,
    command,
  });
  speaker.show([
    ...line(
      `seed ${stored.meta.get('seed')}; ${loaded.name} (${loaded.title}); one member stands for ${whole(loaded.scenario.scale)}`,
    ),
    ...designs.flatMap(line),
    ...(stored.failed > 0 ? line(`${many(stored.failed, 'run')} could not be made and keep their places.`) : []),
    '',
    ...line(sentence).map((text) => paint('bold', text)),
    '',
    ...drawDots({ ...counts }, speaker.terminal),
    '',
    ...line(
      `Settings are where the design looks, not how likely they are: no chance follows from this share. To know a share of one setting to five points takes about ${many(needed, 'history', 'histories')} of it.`,
    ),
    ...line(`Kept in ${stored.file}.`),
    'Where to look next',
    `  in which corner it falls    ${paint('cyan', commandLine([invocation(), 'discover', '--from', stored.file]))}`,
    `  what goes with what         ${paint('cyan', commandLine([invocation(), 'sensitivity', '--method', 'given', '--from', stored.file]))}`,
  ]);
}

function commandAgain(name: string, request: DesignRequest, scale: number): string {
  const { vary, cross = [], method, points, levels, rest, histories, seed, weeks } = request;
  return commandLine([
    'fealty',
    'run',
    name,
    ...vary.flatMap((what) => ['--vary', what]),
    ...cross.flatMap((what) => ['--cross', what]),
    '--method',
    method,
    ...(points === undefined ? [] : ['--points', String(points)]),
    '--levels',
    String(levels),
    '--rest',
    rest,
    ...(weeks ? ['--weeks'] : []),
    '--histories',
    String(histories),
    '--seed',
    String(seed),
    ...sizeAndChanges({ ...request, scale }),
  ]);
}
