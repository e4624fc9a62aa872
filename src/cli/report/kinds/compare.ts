import { type ComparedRow, type Comparison, compareArms, rowsThatDiffer } from '../../../experiments/compare/rows.ts';
import { pairSentence } from '../../../experiments/compare/sentence.ts';
import { sliceRuns } from '../../../experiments/study/arms.ts';
import { many, whole } from '../../../experiments/words/numbers.ts';
import { signed, signedPoints } from '../../../experiments/words/points.ts';
import { type Difference, diffCases } from '../../../scenario/index.ts';
import type { StoredStudy } from '../../../store/study/read.ts';
import { armsAgain } from '../again.ts';
import { intervalFigure } from '../figures/intervals.ts';
import { unitFigure } from '../figures/units.ts';
import { FALLS, type Sign, STANDS } from '../ink.ts';
import type { Figure, ReportTable, Section } from '../section.ts';
import type { Told } from './told.ts';

const SAVED: Sign = { ...STANDS, shape: '○', hollow: true };
const LOST: Sign = { ...FALLS, symbol: 'triangle', shape: '▲' };

/** Two to four worlds on the same luck. */
export function compareKind({ worlds, measures, replicates, meta }: StoredStudy): Told {
  const seed = Number(meta.get('seed'));
  const arms = armsAgain(meta);
  const arm = (k: number) => sliceRuns(measures, k * replicates, (k + 1) * replicates);
  const pairs = worlds.slice(1).map(({ name, says }, at) => {
    const comparison = compareArms(arm(0), arm(at + 1), seed);
    const inputs = arms && diffCases(arms[0]!.loaded, arms[at + 1]!.loaded);
    return { sentence: pairSentence(name, comparison), section: pairSection(name, says, comparison, inputs) };
  });
  return {
    sentence: pairs.map(({ sentence }) => sentence).join(' '),
    sections: pairs.map(({ section }) => section),
  };
}

function pairSection(
  name: string,
  says: string,
  comparison: Comparison,
  inputs: readonly Difference[] | null,
): Section {
  const differing = rowsThatDiffer(comparison);
  const others = comparison.rows.length - differing.length;
  const means = differing.filter(({ kind }) => kind === 'mean');
  const gone = 'A case has changed since, or is not here, so the inputs that differ are left out.';
  return {
    heading: `A against ${name}: ${says}`,
    text: [
      pairSentence(name, comparison),
      `${many(others, 'other row')} cannot be told apart from no difference.`,
      ...(inputs === null ? [gone] : []),
      ...(inputs?.length === 0 ? ['To the engine both worlds are the same.'] : []),
    ],
    figures: comparison.turned.paired === 0 ? [] : [turnedFigure(name, comparison), sharesFigure(name, differing)],
    tables: [...meansTable(name, means), ...inputsTable(name, inputs ?? [])],
  };
}

function turnedFigure(name: string, { turned }: Comparison): Figure {
  const { standInBoth, fallInBoth, saved, lost, paired } = turned;
  const about = {
    id: `turned-${name}`,
    title: `How the same histories end in A and in ${name}`,
    caption: `One mark a history that both worlds share: of ${whole(paired)}, ${whole(saved + lost)} stand in one and fall in the other.`,
  };
  const rows = [
    { label: 'stand in both', count: standInBoth, sign: STANDS },
    { label: 'fall in both', count: fallInBoth, sign: FALLS },
    { label: `saved: fall in A, stand in ${name}`, count: saved, sign: SAVED },
    { label: `lost: stand in A, fall in ${name}`, count: lost, sign: LOST },
  ];
  return unitFigure(about, ['how they end', 'histories'], rows);
}

function sharesFigure(name: string, differing: readonly ComparedRow[]): Figure {
  const rows = differing.filter(({ kind }) => kind === 'share');
  const clear = rows.filter(({ difference }) => difference.clear).length;
  const about = {
    id: `rows-${name}`,
    title: `What happens more or less often in ${name} than in A`,
    caption: `Differences in histories of 100, ${name} minus A over the same histories, with 95 % intervals: ${many(clear, 'row differs', 'rows differ')} by more than chance could make.`,
    unit: 'histories of 100, more or less',
    head: ['what', 'in A', `in ${name}`, 'difference', '95 % interval'],
  };
  return intervalFigure(about, rows.map(shareRow));
}

function shareRow({ says, difference: { first, second, difference, low, high, clear, paired } }: ComparedRow) {
  const count = (share: number): string => `${whole(share * paired)} of ${whole(paired)}`;
  const interval = `${signedPoints(low)} to ${signedPoints(high)}`;
  const cells = [count(first), count(second), signedPoints(difference), interval];
  return { name: says, value: 100 * difference, low: 100 * low, high: 100 * high, clear, cells };
}

function meansTable(name: string, means: readonly ComparedRow[]): ReportTable[] {
  if (means.length === 0) return [];
  const row = ({ says, unit, difference: { first, second, difference, low, high } }: ComparedRow): string[] => [
    `${says} (${unit})`,
    three(first),
    three(second),
    signed(three(difference)),
    `${signed(three(low))} to ${signed(three(high))}`,
  ];
  const head = ['what, over histories', 'A', name, 'difference', '95 % interval'];
  return [{ caption: 'Sizes that differ by more than chance', head, rows: means.map(row) }];
}

function inputsTable(name: string, inputs: readonly Difference[]): ReportTable[] {
  if (inputs.length === 0) return [];
  const rows = inputs.map(({ path, a, b }) => [path, a ?? '(absent)', b ?? '(absent)']);
  return [{ caption: 'Inputs that differ', head: ['input', 'A', name], rows }];
}

function three(value: number): string {
  return Math.abs(value) >= 1000 ? whole(value) : String(Number(value.toPrecision(3)));
}
