import { type ContrastRow, contrastRow } from '../../experiments/contrast/row.ts';
import { missesFirst, type Score, scoreOf } from '../../experiments/contrast/score.ts';
import { many } from '../../experiments/words/numbers.ts';
import { type CaseRecord, listCases, loadCase, loadRecord } from '../../scenario/index.ts';
import { engineVersion } from '../engine-version.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { answerOf } from '../run/ensemble.ts';
import { type Speaker, speakerFor } from '../speaker.ts';
import { scaleLeaving } from '../world/scale.ts';
import { drawContrast } from './draw.ts';
import type { CasesRequest } from './request.ts';

/** Members that a coded case is run with, unless a scale is asked for. */
const ENOUGH = 20_000;

/** Runs every coded case and lays it beside its record. */
export async function contrast(request: CasesRequest): Promise<ExitCode> {
  const speaker = speakerFor(request);
  const coded = listCases().flatMap(({ name, shelf }) => {
    const record = shelf === 'cases' ? loadRecord(name) : undefined;
    return record ? [{ name, record }] : [];
  });
  speaker.note(`running ${many(coded.length, 'case')}, ${many(request.histories, 'history', 'histories')} of each`);
  const rows: ContrastRow[] = [];
  const failed: string[] = [];
  for (const { name, record } of coded) rows.push(await oneCase(name, record, request, speaker, failed));
  const table = missesFirst(rows);
  const score = scoreOf(rows);
  speaker.tell(objectOf(table, score, request));
  speaker.show(drawContrast(table, score, request, speaker.terminal));
  for (const words of failed) speaker.note(words);
  return failed.length > 0 ? EXIT.partial : EXIT.done;
}

async function oneCase(
  name: string,
  record: CaseRecord,
  request: CasesRequest,
  speaker: Speaker,
  failed: string[],
): Promise<ContrastRow> {
  const scale = request.scale ?? scaleLeaving(name, ENOUGH);
  const loaded = loadCase(name, { scale });
  const { answer } = await answerOf(name, loaded, { ...request, scale }, speaker.note);
  if (answer.failed.length > 0)
    failed.push(`${name}: ${many(answer.failed.length, 'history', 'histories')} could not be run`);
  return contrastRow(name, record, answer.ran);
}

function objectOf(table: readonly ContrastRow[], score: Score, { seed, histories }: CasesRequest) {
  const cases = table.map(({ name, record, ran, fell, asRecorded, usual, ...rest }) => ({
    case: name,
    record: { outcome: record.outcome, pattern: record.pattern, days: record.daysFromCommandToFall },
    ran,
    fell: fell.count,
    interval: { of: 'fell', share: fell.share, low: fell.low, high: fell.high, level: 0.95, method: 'wilson' },
    asRecorded,
    usual,
    daysFromCommandToFall: rest.daysFromCommandToFall,
    brier: rest.brier,
    sideRight: rest.sideRight,
    patternRight: rest.patternRight,
  }));
  return { engine: engineVersion(), seed, histories, cases, score };
}
