import { type ComparedRow, type Comparison, compareArms, rowsThatDiffer } from '../../../experiments/compare/rows.ts';
import { wilson } from '../../../experiments/ensemble/interval.ts';
import { keyAssumptions, type Leverage, type Wronged } from '../../../experiments/leverage/leverage.ts';
import { checksumOfRuns, countRuns, sliceRuns } from '../../../experiments/study/arms.ts';
import { type Claim, loadClaims } from '../../../scenario/index.ts';
import type { StoredStudy } from '../../../store/study/read.ts';
import { pairSentence } from '../../compare/sentence.ts';
import { many, whole } from '../../words/numbers.ts';
import { DRAWN_ORDER, OUTCOME_WORDS } from '../../words/outcomes.ts';
import { signedPoints } from '../../words/points.ts';
import { intervalFigure } from '../figures.ts';
import type { Report, Section } from '../section.ts';
import { limits } from './ensemble.ts';

/** Any study as a report; what more can be said depends on how it was designed. */
export function studyReport(stored: StoredStudy): Report {
  const { meta, worlds, runs, done, failed } = stored;
  const kind = (meta.get('design') ?? '').split(',')[0]!;
  const own = kind === 'compare' ? compared(stored) : kind === 'claims' ? leveraged(stored) : [];
  const counts = countRuns(stored.measures);
  const sentence =
    own[0]?.text[0] ??
    `Over all ${whole(worlds.length)} worlds and every setting the regime falls in ${whole(counts.fell)} of ${many(counts.ran, 'run')}.`;
  return {
    title: `A study of ${meta.get('case')}`,
    subtitle: `${meta.get('design')}; ${whole(done)} of ${whole(runs)} runs made, ${whole(failed)} of them without a record; one simulated member stands for ${meta.get('scale')}.`,
    sentence,
    sections: [...own, byWorld(stored), ...settings(stored), limits(), provenance(stored)],
    command: meta.get('command') ?? '',
  };
}

function compared({ worlds, measures, replicates, meta }: StoredStudy): Section[] {
  const seed = Number(meta.get('seed'));
  const arm = (k: number) => sliceRuns(measures, k * replicates, (k + 1) * replicates);
  return worlds.slice(1).map(({ name, says }, at) => pairSection(name, says, compareArms(arm(0), arm(at + 1), seed)));
}

function pairSection(name: string, says: string, comparison: Comparison): Section {
  const { saved, lost, standInBoth, fallInBoth } = comparison.turned;
  const differing = rowsThatDiffer(comparison);
  const about = {
    id: `pair-${name}`,
    title: `What differs in ${name}, in points of histories`,
    caption: `Second minus first over the same histories: ${whole(saved)} fall in A alone, ${whole(lost)} in ${name} alone, ${whole(fallInBoth)} in both, ${whole(standInBoth)} in neither. Lines are 95 % intervals.`,
    unit: 'percentage points',
    head: ['what', 'A', name, 'difference'],
  };
  const means = differing.filter(({ kind }) => kind === 'mean');
  return {
    heading: `A against ${name}: ${says}`,
    text: [pairSentence(name, comparison)],
    figures: [intervalFigure(about, differing.filter(({ kind }) => kind === 'share').map(shareRow))],
    tables: [
      {
        caption: 'Means that differ by more than chance',
        head: ['what', 'A', name, 'difference', 'interval'],
        rows: means.map(meanCells),
      },
    ],
  };
}

function shareRow({ says, difference: { first, second, difference, low, high, clear, paired } }: ComparedRow) {
  const count = (share: number): string => `${whole(share * paired)} of ${whole(paired)}`;
  const gap = `${signedPoints(difference)} [${signedPoints(low)}, ${signedPoints(high)}]`;
  const cells = [count(first), count(second), gap];
  return { name: says, value: 100 * difference, low: 100 * low, high: 100 * high, clear, cells };
}

function meanCells({ says, unit, difference: { first, second, difference, low, high } }: ComparedRow): string[] {
  const three = (value: number): string => value.toPrecision(3);
  return [`${says} (${unit})`, three(first), three(second), three(difference), `${three(low)} to ${three(high)}`];
}

function leveraged(stored: StoredStudy): Section[] {
  const claims = new Map(loadClaims().map((claim) => [claim.id, claim]));
  const found = keyAssumptions(wrongedIn(stored, claims), Number(stored.meta.get('seed')));
  const clear = found.filter(({ difference }) => difference.clear).map(({ id }) => id);
  const start = `Of ${many(found.length, 'claim')}`;
  const text =
    clear.length === 0
      ? `${start} none would change how often the regime falls by more than chance if it were wrong.`
      : `${start} these would change how often the regime falls by more than chance if wrong: ${clear.join(', ')}.`;
  const about = {
    id: 'claims',
    title: 'Falls if a claim is wrong, less if it holds',
    caption: `Points of ${whole(stored.replicates)} histories each, on the same luck. Lines are 95 % intervals.`,
    unit: 'percentage points',
    head: ['claim', 'difference', 'priority', 'also moves', 'if it is wrong'],
  };
  const order =
    'Ordered by the size of the difference times the weakness of the evidence; those that chance could make come last.';
  const rows = found.map((one) => claimRow(one, claims.get(one.id)!));
  return [{ heading: 'Key assumptions', text: [text, order], figures: [intervalFigure(about, rows)] }];
}

function wrongedIn({ worlds, measures, replicates }: StoredStudy, claims: ReadonlyMap<string, Claim>): Wronged[] {
  const held = sliceRuns(measures, 0, replicates);
  return worlds.slice(1).flatMap(({ name }, k) => {
    const grade = claims.get(name)?.grade;
    const wrong = sliceRuns(measures, (k + 1) * replicates, (k + 2) * replicates);
    return grade === undefined ? [] : [{ id: name, grade, held, wrong }];
  });
}

function claimRow(
  { id, grade, difference: { difference, low, high, clear }, priority, moves }: Leverage,
  claim: Claim,
) {
  const gap = `${signedPoints(difference)} [${signedPoints(low)}, ${signedPoints(high)}]`;
  const cells = [gap, priority.toFixed(3), moves.join(', '), claim.ifWrong.says];
  return { name: `${id} (${grade})`, value: 100 * difference, low: 100 * low, high: 100 * high, clear, cells };
}

function byWorld({ worlds, measures, runs }: StoredStudy): Section {
  const each = runs / worlds.length;
  const rows = worlds.map(({ name, says }, k) => {
    const counts = countRuns(sliceRuns(measures, k * each, (k + 1) * each));
    const { low, high } = wilson(counts.fell, counts.ran);
    const ends = DRAWN_ORDER.filter((outcome) => counts.outcomes[outcome] > 0).map(
      (outcome) => `${OUTCOME_WORDS[outcome].label} ${whole(counts.outcomes[outcome])}`,
    );
    return { name, says, counts, low, high, ends };
  });
  return {
    heading: 'How each world ends',
    text:
      worlds.length === 1
        ? ['Settings are where the design looks, not how likely they are: no chance follows from a share over them.']
        : [],
    tables: [
      {
        caption: 'Runs by world',
        head: ['world', 'what it is', 'falls', 'of 100, 95 % interval', 'endings'],
        rows: rows.map(({ name, says, counts, low, high, ends }) => [
          name,
          says,
          `${whole(counts.fell)} of ${whole(counts.ran)}`,
          `${Math.floor(100 * low)} to ${Math.ceil(100 * high)}`,
          ends.join('; '),
        ]),
      },
    ],
  };
}

function settings({ levers, assumptions, rows }: StoredStudy): Section[] {
  const all = [
    ...levers.map((factor) => ({ ...factor, role: 'crossed', rows: rows.levers })),
    ...assumptions.map((factor) => ({ ...factor, role: 'varied', rows: rows.assumptions })),
  ];
  if (all.length === 0) return [];
  const row = ({ path, role, values, options, rows: count }: (typeof all)[number]): string[] => {
    const span =
      options.length > 0
        ? options.join(', ')
        : `${Math.min(...values).toPrecision(3)} to ${Math.max(...values).toPrecision(3)}`;
    return [path, role, whole(count), span];
  };
  return [
    {
      heading: 'What was set',
      text: [],
      tables: [{ caption: 'Numbers of the design', head: ['number', 'how', 'settings', 'values'], rows: all.map(row) }],
    },
  ];
}

function provenance({ meta, file, measures }: StoredStudy): Section {
  const rows = [...meta].map(([key, value]) => [key, value]);
  return {
    heading: 'Where it comes from',
    text: [],
    tables: [
      {
        caption: 'What the file says of itself',
        head: ['what', 'value'],
        rows: [...rows, ['file', file], ['checksum', checksumOfRuns(measures)]],
      },
    ],
  };
}
