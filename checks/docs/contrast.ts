import { fealty } from '../../src/cli/testing/fealty.ts';
import { type CaseRecord, listCases, loadRecord } from '../../src/scenario/index.ts';
import { table } from './lesson/wording.ts';

interface ToldCase {
  readonly case: string;
  readonly record: { readonly outcome: string; readonly pattern: string; readonly days: number | null };
  readonly ran: number;
  readonly fell: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly asRecorded: number;
  readonly usual: { readonly ending: string; readonly count: number };
  readonly daysFromCommandToFall: number | null;
  readonly brier: number;
  readonly sideRight: boolean;
  readonly patternRight: boolean;
}
interface Told {
  readonly cases: readonly ToldCase[];
  readonly score: Readonly<Record<string, number>>;
}

/** The blocks of docs/contrast.md. */
export async function contrastBlocks(): Promise<Map<string, string>> {
  const { code, out, err } = await fealty(['cases', '--contrast', '--json', '--quiet']);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  const { cases, score } = JSON.parse(out) as Told;
  return new Map([
    ['cases', table(HEAD, cases.map(cellsOf)).join('\n')],
    ['score', scoreLines(score).join('\n')],
    ['movers', moversTable().join('\n')],
  ]);
}

/** Who moved first in each coded case, and what the command did, by the record. */
export function moversTable(): string[] {
  const rows = listCases().flatMap(({ name, shelf }) => {
    const record = shelf === 'cases' ? loadRecord(name) : undefined;
    if (!record) return [];
    const said = (act: CaseRecord['command']): string => (act === null ? 'nobody' : `${act.date}: ${act.says}`);
    return [
      [`[${name}](../library/cases/${name}/README.md)`, said(record.firstAct), said(record.command), record.says],
    ];
  });
  return table(['case', 'who moved first', 'the command', 'what happened'], rows);
}

const HEAD = ['', 'case', 'record', 'days', 'falls', 'interval', 'usual ending', 'as recorded', 'days', 'Brier'];

function cellsOf(one: ToldCase): string[] {
  const { record, interval, usual, sideRight, patternRight, daysFromCommandToFall } = one;
  return [
    sideRight ? (patternRight ? '' : 'another way') : 'wrong side',
    `[${one.case}](../library/cases/${one.case}/README.md)`,
    `${record.outcome}: ${record.pattern}`,
    String(record.days ?? ''),
    String(one.fell),
    `${Math.floor(100 * interval.low)} to ${Math.ceil(100 * interval.high)}`,
    `${usual.ending} ${usual.count}`,
    String(one.asRecorded),
    String(daysFromCommandToFall ?? ''),
    one.brier.toFixed(3),
  ];
}

function scoreLines(score: Readonly<Record<string, number>>): string[] {
  const digits = (name: string): string => score[name]!.toFixed(3);
  return table(
    ['forecast of the fall', 'Brier score'],
    [
      ['the model', digits('brier')],
      ['.31 for all: the share of nonviolent campaigns with defection', digits('brierOfBaseRate')],
      ['the share of these cases that fell, which nobody could know', digits('brierOfShare')],
      ['pairs of a fall and a hold that the model ranks right (.5 is chance)', digits('ranked')],
    ],
  );
}
