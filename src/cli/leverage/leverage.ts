import { keyAssumptions, type Leverage } from '../../experiments/leverage/leverage.ts';
import { type Untried, type WrongWorld, wrongWorlds } from '../../experiments/leverage/worlds.ts';
import { sliceRuns } from '../../experiments/study/arms.ts';
import { NOTHING_SET, type Study, type StudyWorld } from '../../experiments/study/study.ts';
import { commandLine, sizeAndChanges } from '../../experiments/words/command-line.ts';
import { type Claim, type LoadedCase, loadCase, loadClaims } from '../../scenario/index.ts';
import type { StoredStudy } from '../../store/study/read.ts';
import { badInput, EXIT, type ExitCode } from '../exit.ts';
import { speakerFor } from '../speaker.ts';
import { loadForStudy, type StudyRequest } from '../study/request.ts';
import { studyOf } from '../study/work.ts';
import { loadOptionsOf, MAIN_CASE } from '../world/request.ts';
import { drawLeverage } from './draw.ts';
import { leverageObject } from './object.ts';

export interface LeverageRequest extends StudyRequest {
  readonly histories: number;
  readonly case?: string;
}

/** The key assumptions of a case: every claim, held and wrong, on the same luck. */
export interface KeyAssumptions {
  readonly loaded: LoadedCase;
  readonly stored: StoredStudy;
  readonly rows: readonly Leverage[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly untried: readonly Untried[];
}

/** Runs the case with each claim wrong in turn, and ranks the claims by what hangs on them and how badly they are founded. */
export async function leverage(claims: readonly Claim[], request: LeverageRequest): Promise<ExitCode> {
  const name = request.case ?? MAIN_CASE;
  const speaker = speakerFor(request);
  const loaded = loadForStudy(name, request);
  const scale = loaded.scenario.scale;
  const { tried, untried } = wrongWorlds(claims, eventsOf(name));
  if (tried.length === 0)
    throw badInput('nothing-to-try', `no claim can be tried in ${name}: ${untried[0]?.why ?? 'none was asked for'}`);
  const worlds: StudyWorld[] = [
    { name, says: '', scenario: loaded.scenario, priors: loaded.priors },
    ...tried.map((wrong) => worldIfWrong(name, { ...request, scale }, wrong)),
  ];
  const command = commandAgain(claims, name, { ...request, scale });
  const study = studyFor(worlds, request);
  const stored = await studyOf({ loaded, study, design: 'claims', request, command, speaker });
  if (stored === undefined) return EXIT.done;
  const found = { loaded, stored, rows: rowsOf(stored, tried, request.seed), claims: byId(claims), untried };
  speaker.tell(leverageObject(found, command));
  speaker.show(drawLeverage(found, speaker.terminal));
  return stored.failed > 0 ? EXIT.partial : EXIT.done;
}

function worldIfWrong(name: string, request: LeverageRequest, { claim, set, without, drop }: WrongWorld): StudyWorld {
  const options = loadOptionsOf({
    ...request,
    set: [...(request.set ?? []), ...set],
    without: [...(request.without ?? []), ...without],
    drop: [...(request.drop ?? []), ...drop],
  });
  const { scenario, priors } = loadCase(name, options);
  return { name: claim.id, says: claim.ifWrong.says, scenario, priors };
}

function studyFor(worlds: readonly StudyWorld[], { histories, seed }: LeverageRequest): Study {
  return {
    worlds,
    levers: NOTHING_SET,
    assumptions: NOTHING_SET,
    replicates: histories,
    seed,
    block: 0,
    rest: 'drawn',
    weeks: false,
  };
}

function rowsOf({ measures, replicates }: StoredStudy, tried: readonly WrongWorld[], seed: number): Leverage[] {
  const held = sliceRuns(measures, 0, replicates);
  return keyAssumptions(
    tried.map(({ claim: { id, grade } }, k) => {
      return { id, grade, held, wrong: sliceRuns(measures, (k + 1) * replicates, (k + 2) * replicates) };
    }),
    seed,
  );
}

/** Names of the events that the case has: only those can be left out. */
function eventsOf(name: string): ReadonlySet<string> {
  const named = new Set(loadClaims().flatMap(({ ifWrong }) => ifWrong.dropEvents ?? []));
  return new Set([...named].filter((event) => canDrop(name, event)));
}

function canDrop(name: string, event: string): boolean {
  try {
    loadCase(name, { drop: [event] });
    return true;
  } catch {
    return false;
  }
}

function byId(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  return new Map(claims.map((claim) => [claim.id, claim]));
}

function commandAgain(claims: readonly Claim[], name: string, request: LeverageRequest): string {
  const one = claims.length === 1 ? [claims[0]!.id] : [];
  const luck = ['--histories', String(request.histories), '--seed', String(request.seed)];
  return commandLine(['fealty', 'claims', ...one, '--leverage', '--case', name, ...luck, ...sizeAndChanges(request)]);
}
