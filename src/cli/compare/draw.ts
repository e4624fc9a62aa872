import type { ComparedRow } from '../../experiments/compare/rows.ts';
import { many, whole } from '../../experiments/words/numbers.ts';
import { signed, signedPoints } from '../../experiments/words/points.ts';
import type { StoredStudy } from '../../store/study/read.ts';
import { wrapped } from '../draw/lines.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { ArmAnswer, CompareRequest } from './compare.ts';
import { comparedSentence } from './sentence.ts';

/** Inputs that differ between two cases are listed up to this many. */
const MOST_INPUTS = 12;

/** The arms, how the same histories end in each, and the rows that differ. */
export function drawCompared(
  stored: StoredStudy,
  answers: readonly ArmAnswer[],
  { seed, histories }: CompareRequest,
  terminal: Terminal,
): string[] {
  const say = (text: string): string[] => wrapped(text, terminal.width, 2);
  const { scenario } = answers[0]!.arm.loaded;
  const head = `seed ${seed}; ${many(histories, 'history', 'histories')} of ${many(scenario.days, 'day')} in each world, on the same luck; one member stands for ${whole(scenario.scale)}`;
  const failed = stored.failed > 0 ? say(`${many(stored.failed, 'run')} could not be made and are left out.`) : [];
  return [
    ...say(head),
    ...answers.flatMap(({ arm, counts }) =>
      say(`${arm.letter}  ${arm.says}: falls in ${whole(counts.fell)} of ${whole(counts.ran)}`),
    ),
    ...failed,
    ...answers.slice(1).flatMap((answer) => ['', ...drawPair(answer, terminal)]),
    '',
    ...say(`Kept in ${stored.file}. Differences are second minus first, over the same histories, with 95 % intervals.`),
  ];
}

function drawPair(answer: ArmAnswer, terminal: Terminal): string[] {
  const { arm, against } = answer;
  if (against === undefined) return [];
  const { rows, inputs } = against;
  const others = against.comparison.rows.length - rows.length;
  return [
    ...wrapped(comparedSentence(answer), terminal.width).map((line) => terminal.paint('bold', line)),
    '',
    ...drawTable(['A', arm.letter, 'difference', 'interval', 'what'], rows.map(cellsOf), terminal.width),
    `${many(others, 'other row')} cannot be told apart from no difference.`,
    ...drawInputs(inputs, arm.letter, terminal),
  ];
}

function drawInputs(
  inputs: NonNullable<ArmAnswer['against']>['inputs'],
  letter: string,
  { width }: Terminal,
): string[] {
  if (inputs.length === 0) return ['', 'To the engine both worlds are the same.'];
  const shown = inputs.slice(0, MOST_INPUTS);
  const rest = inputs.length - shown.length;
  return [
    '',
    ...drawTable(
      ['what differs', 'A', letter],
      shown.map(({ path, a, b }) => [path, a ?? '(absent)', b ?? '(absent)']),
      width,
    ),
    ...(rest > 0 ? [`and ${many(rest, 'other input')}; see \`check --diff\``] : []),
  ];
}

function cellsOf({ says, kind, unit, difference }: ComparedRow): string[] {
  const { first, second, difference: gap, low, high, paired } = difference;
  if (kind === 'share') {
    const count = (share: number): string => `${whole(share * paired)} of ${whole(paired)}`;
    return [
      count(first),
      count(second),
      `${signedPoints(gap)} points`,
      `${signedPoints(low)} to ${signedPoints(high)}`,
      says,
    ];
  }
  const what = unit === '' ? says : `${says} (${unit})`;
  return [
    numberOf(first, false),
    numberOf(second, false),
    numberOf(gap, true),
    `${numberOf(low, true)} to ${numberOf(high, true)}`,
    what,
  ];
}

function numberOf(x: number, sign: boolean): string {
  const size = Math.abs(x);
  const text = size >= 100 ? whole(x) : size >= 1 ? x.toFixed(1) : x.toFixed(3);
  return sign ? signed(text) : text;
}
