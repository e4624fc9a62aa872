import { openStream } from '../../experiments/chance/stream.ts';
import { type Conditioned, conditionOn } from '../../experiments/condition/condition.ts';
import { checkConditioning, type SelfCheck } from '../../experiments/condition/imitate.ts';
import type { Observation } from '../../experiments/condition/observation.ts';
import { type Rivalry, weighRivals } from '../../experiments/condition/rivalry.ts';
import { type Comparison, layBeside, readRivals } from '../../experiments/condition/rivals.ts';
import type { Signpost } from '../../experiments/condition/signposts.ts';
import type { Simulated } from '../../experiments/condition/simulated.ts';
import { oneAtATime, type Version } from '../../experiments/structures/versions.ts';
import { commandLine, sizeAndChanges } from '../../experiments/words/command-line.ts';
import { dateOf, dayOf } from '../../experiments/words/dates.ts';
import { besideCase, type LoadedCase, loadCase, namedText } from '../../scenario/index.ts';
import { openToRead } from '../../store/database.ts';
import { readDrawn } from '../../store/series.ts';
import { badInput, EXIT, type ExitCode } from '../exit.ts';
import { answerOf } from '../run/ensemble.ts';
import { type Speaker, speakerFor } from '../speaker.ts';
import { loadForStudy } from '../study/request.ts';
import { loadOptionsOf } from '../world/request.ts';
import { drawCondition } from './draw.ts';
import { conditionObject } from './object.ts';
import type { ConditionRequest } from './request.ts';
import { type Sampled, sampleBySmc, type Told } from './smc.ts';
import { readRecord, readSimulated } from './told.ts';

/** Everything that the answer is drawn from. */
export interface ConditionAnswer {
  readonly loaded: LoadedCase;
  readonly request: ConditionRequest;
  readonly file: string;
  readonly recordFile: string;
  readonly record: readonly Observation[];
  readonly simulated: Simulated;
  readonly failed: number;
  /** Last day whose reports are heard. */
  readonly through: number;
  readonly found: Conditioned;
  /** Signposts of the fall on a day, from the reports up to it. */
  readonly watch: { readonly day: number; readonly signposts: readonly Signpost[] };
  readonly rivals: readonly Comparison[];
  readonly rivalry: (Rivalry & { readonly versions: readonly Version[] }) | null;
  readonly selfCheck: SelfCheck | null;
  readonly sampled: Sampled | null;
}

/** Weighs the histories of a case by a dated record, day by day, and says what follows. */
export async function condition(name: string, request: ConditionRequest): Promise<ExitCode> {
  const speaker = speakerFor(request);
  const loaded = loadForStudy(name, request);
  const { file: recordFile, record } = readRecord(name, loaded, request);
  const through = throughDay(loaded, request);
  const heard = record.filter(({ day }) => day <= through);
  const asked = { ...request, scale: loaded.scenario.scale };
  const { answer, file } = await answerOf(name, loaded, asked, speaker.note);
  const simulated = await readSimulated(file, request.histories, loaded, record);
  const found = conditionOn(heard, simulated, { until: through });
  const all: ConditionAnswer = {
    loaded,
    request,
    file,
    recordFile,
    record: heard,
    simulated,
    failed: answer.failed.length,
    through,
    found,
    watch: watchOn(watchDay(loaded, request, through), heard, simulated),
    rivals: rivalsOf(name, loaded, request, found),
    rivalry: request.structures ? await rivalryOf(name, asked, heard, speaker) : null,
    selfCheck: request.selfCheck === undefined ? null : checkOf(heard, simulated, through, request),
    sampled:
      request.smc === undefined
        ? null
        : await sampleBySmc(loaded, heard, await toldOf(file, request, found), request, speaker),
  };
  speaker.tell(conditionObject(all, commandAgain(name, asked)));
  speaker.show(drawCondition(all, speaker.terminal));
  return answer.failed.length > 0 ? EXIT.partial : EXIT.done;
}

/** Where all is over nothing is left to watch: then a quarter of the way. */
function watchDay(loaded: LoadedCase, { watch }: ConditionRequest, through: number): number {
  const { days } = loaded.scenario;
  if (watch !== undefined) return dayWithin(loaded, watch, '--watch');
  return through < days ? through : Math.round(days / 4);
}

function watchOn(day: number, heard: readonly Observation[], simulated: Simulated) {
  const known = heard.filter((row) => row.day <= day);
  return { day, signposts: conditionOn(known, simulated, { until: day }).signposts };
}

function throughDay(loaded: LoadedCase, { through }: ConditionRequest): number {
  return through === undefined ? loaded.scenario.days : dayWithin(loaded, through, '--through');
}

function dayWithin({ start, scenario }: LoadedCase, date: string, option: string): number {
  const day = dayOf(start, date);
  if (day >= 0 && day <= scenario.days) return day;
  throw badInput(
    'bad-usage',
    `${option}: found ${date}, expected a date from ${start} to ${dateOf(start, scenario.days)}`,
  );
}

async function toldOf(file: string, { histories }: ConditionRequest, { logWeights }: Conditioned): Promise<Told> {
  const database = await openToRead(file);
  try {
    const { histories: drawnFor, values } = await readDrawn(database);
    const kept = drawnFor.flatMap((history, k) => (history <= histories ? [k] : []));
    const drawn = new Map([...values].map(([path, all]) => [path, Float64Array.from(kept, (k) => all[k]!)]));
    return { drawn, logWeights };
  } finally {
    database.close();
  }
}

function rivalsOf(name: string, loaded: LoadedCase, request: ConditionRequest, found: Conditioned): Comparison[] {
  const text = request.rivals === undefined ? besideCase(name, 'forecasts.csv') : namedText(request.rivals);
  if (text === undefined) return [];
  const { start, scenario } = loaded;
  const rivals = readRivals(text.text, text.file);
  return layBeside(rivals, found.forecast, dateOf(start, scenario.days), (date) => dayOf(start, date));
}

/** The record against every version of the structure that differs from the design on one axis, each run on the same luck. */
async function rivalryOf(name: string, request: ConditionRequest, heard: readonly Observation[], speaker: Speaker) {
  const versions = oneAtATime();
  const simulated: Simulated[] = [];
  for (const { set, without } of versions) {
    const changed = {
      ...request,
      set: [...(request.set ?? []), ...set],
      without: [...(request.without ?? []), ...without],
    };
    const loaded = loadCase(name, loadOptionsOf(changed));
    const { file: _, ...elsewhere } = changed;
    const { file } = await answerOf(name, loaded, elsewhere, speaker.note);
    simulated.push(await readSimulated(file, request.histories, loaded, heard));
  }
  return { ...weighRivals(heard, simulated), versions };
}

function checkOf(
  heard: readonly Observation[],
  simulated: Simulated,
  until: number,
  { seed, selfCheck = 0 }: ConditionRequest,
): SelfCheck {
  return checkConditioning(heard, simulated, selfCheck, openStream(seed, 'self-check'), { until });
}

function commandAgain(name: string, request: ConditionRequest): string {
  const {
    record,
    ignore = [],
    through,
    watch,
    rivals,
    structures,
    selfCheck,
    smc,
    move = [],
    histories,
    seed,
  } = request;
  const one = (option: string, value: string | number | undefined): string[] =>
    value === undefined ? [] : [option, String(value)];
  return commandLine([
    'fealty',
    'condition',
    name,
    ...one('--record', record),
    ...ignore.flatMap((quantity) => ['--ignore', quantity]),
    ...one('--through', through),
    ...one('--watch', watch),
    ...one('--rivals', rivals),
    ...(structures ? ['--structures'] : []),
    ...one('--self-check', selfCheck),
    ...one('--smc', smc),
    ...move.flatMap((what) => ['--move', what]),
    '--histories',
    String(histories),
    '--seed',
    String(seed),
    ...sizeAndChanges(request),
  ]);
}
