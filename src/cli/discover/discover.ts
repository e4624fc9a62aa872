import { layOut } from '../../experiments/design/design.ts';
import { factorsOf } from '../../experiments/design/factors-of.ts';
import { NOTHING_SET, type Study } from '../../experiments/study/study.ts';
import { commandLine, sizeAndChanges } from '../../experiments/words/command-line.ts';
import { whole } from '../../experiments/words/numbers.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { invocation } from '../invocation.ts';
import { speakerFor } from '../speaker.ts';
import { studyHead } from '../study/object.ts';
import { loadForStudy } from '../study/request.ts';
import { studyOf } from '../study/work.ts';
import { drawDiscovered } from './draw.ts';
import { discoveredObject } from './object.ts';
import type { DiscoverRequest } from './request.ts';
import { rowsOfFile, rowsOfStudy } from './rows.ts';
import { searchRows } from './search.ts';

/** Says in which corner of the unknown it happens, from a study of its own or from the runs of a file. */
export async function discover(name: string, request: DiscoverRequest): Promise<ExitCode> {
  const speaker = speakerFor(request);
  if (request.from !== undefined) {
    const file = request.from;
    const found = searchRows(await rowsOfFile(file, request.of), request);
    speaker.tell({ file, ...discoveredObject(found, request) });
    const again = commandLine([invocation(), 'discover', '--from', file]);
    speaker.show(drawDiscovered(found, request, { head: file, file, again }, speaker.terminal));
    return EXIT.done;
  }
  const loaded = loadForStudy(name, request);
  const study = studyFor(loaded, request);
  const command = commandAgain(name, request, loaded.scenario.scale);
  const stored = await studyOf({ loaded, study, design: 'sobol', request, command, speaker });
  if (stored === undefined) return EXIT.done;
  const found = searchRows(rowsOfStudy(stored, request.of), request);
  speaker.tell({ ...studyHead(stored, loaded), ...discoveredObject(found, request), command });
  const head = `seed ${request.seed}; ${loaded.name} (${loaded.title}); ${whole(stored.runs)} settings, one member standing for ${whole(loaded.scenario.scale)}`;
  const where = { head, file: stored.file, again: command.replace(/^fealty/, invocation()) };
  speaker.show(drawDiscovered(found, request, where, speaker.terminal));
  return stored.failed > 0 ? EXIT.partial : EXIT.done;
}

/** Scrambled Sobol points over what varies, each with luck of its own. */
function studyFor({ name, scenario, priors }: LoadedCase, request: DiscoverRequest): Study {
  const factors = factorsOf(priors, request.vary ?? ['drawn']);
  const { points, rows } = layOut({ method: 'sobol', rows: request.points }, factors, request.seed);
  return {
    worlds: [{ name, says: '', scenario, priors }],
    levers: NOTHING_SET,
    assumptions: { factors, points, rows },
    replicates: 1,
    seed: request.seed,
    block: 1,
    rest: 'drawn',
    weeks: false,
  };
}

function commandAgain(name: string, request: DiscoverRequest, scale: number): string {
  const { method, vary = [], points, of, above, stand, only = [], least, seed } = request;
  return commandLine([
    'fealty',
    'discover',
    name,
    '--method',
    method,
    ...vary.flatMap((what) => ['--vary', what]),
    '--points',
    String(points),
    '--of',
    of,
    ...(above === undefined ? [] : ['--above', String(above)]),
    ...(stand ? ['--stand'] : []),
    ...only.flatMap((path) => ['--only', path]),
    '--least',
    String(least),
    '--seed',
    String(seed),
    ...sizeAndChanges({ ...request, scale }),
  ]);
}
