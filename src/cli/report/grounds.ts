import { listed, many, whole } from '../../experiments/words/numbers.ts';
import { type Claim, diffCases, type Input, type LoadedCase, loadClaims, loadSources } from '../../scenario/index.ts';
import { claimsBehind } from '../../scenario/leaned-on.ts';
import { changedLine } from '../run/changes.ts';
import type { CaseAgain } from './again.ts';
import { unitFigure } from './figures/units.ts';
import { INK, NEITHER, type Sign } from './ink.ts';
import type { Entry, Figure, ReportTable, Section } from './section.ts';

const GRADES: readonly { readonly grade: string; readonly means: string; readonly sign: Sign }[] = [
  {
    grade: 'measured',
    means: 'counted by somebody, and checked',
    sign: { symbol: 'square', colour: INK.stands, shape: '■' },
  },
  {
    grade: 'estimated',
    means: 'worked out from what was counted',
    sign: { symbol: 'diamond', colour: INK.stands, shape: '◆' },
  },
  {
    grade: 'argued',
    means: 'somebody gives reasons for it',
    sign: { symbol: 'triangle', colour: INK.other, shape: '▲' },
  },
  { grade: 'assumed', means: 'nobody knows, and something had to be put in', sign: NEITHER },
];

/** Inputs by grade; a list of states, however long and well dated, makes nothing else better known. */
export function gradesOf({ inputs }: LoadedCase): Record<string, number> {
  const counts = Object.fromEntries(GRADES.map(({ grade }) => [grade, 0]));
  for (const { path, grade } of inputs) if (!path.startsWith('states')) counts[grade]!++;
  return counts;
}

/** What differs from the case, and every number with its grade and grounds. */
export function whatGoesIn({ loaded, written, changes }: CaseAgain): Section {
  const differences = diffCases(written, loaded).map(({ path, a, b }) => [path, a ?? '(absent)', b ?? '(absent)']);
  const changed = changedLine(changes).map((text) => `${text[0]!.toUpperCase()}${text.slice(1)}.`);
  const differing: ReportTable[] =
    differences.length > 0
      ? [{ caption: 'In what it differs from the case', head: ['number', 'in the case', 'here'], rows: differences }]
      : [];
  return {
    heading: 'What goes in',
    text: changed.length > 0 ? changed : ['The case is run as it is written.'],
    figures: [gradesFigure(loaded)],
    tables: [
      ...differing,
      {
        caption: `Every input, its grade and where it comes from (${whole(loaded.inputs.length)})`,
        head: ['number', 'value', 'grade', 'from'],
        rows: loaded.inputs.map(inputRow),
        folded: true,
      },
    ],
  };
}

function gradesFigure(loaded: LoadedCase): Figure {
  const counts = gradesOf(loaded);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const said = listed(GRADES.map(({ grade }) => `${whole(counts[grade]!)} ${grade}`));
  const caption = `One mark an input of ${whole(total)}: ${said}. Lists of states are left out.`;
  const rows = GRADES.map(({ grade, means, sign }) => ({ label: grade, count: counts[grade]!, sign, cells: [means] }));
  return unitFigure({ id: 'grades', title: 'Inputs by grade', caption }, ['grade', 'inputs', 'meaning'], rows);
}

function inputRow({ path, words, grade, claims, sources, why }: Input): string[] {
  return [path, words, grade, [...claims, ...sources].join(', ') || (why ?? '')];
}

/** The claims behind inputs that vary between histories or were set by hand, with the best evidence against each. */
export function claimsLeanedOn({ loaded, written }: CaseAgain): Section {
  const cited = claimsBehind(loaded, written);
  const claims = loadClaims().filter(({ id }) => cited.has(id));
  const sources = sourceWords();
  return {
    heading: 'Claims leaned on',
    text: [
      claims.length === 0
        ? 'No input that varies or was set cites a claim.'
        : `Inputs that vary between histories, or were set, lean on ${many(claims.length, 'claim')} of the reports. What would change if one were wrong: fealty claims --leverage.`,
    ],
    entries: claims.map((claim) => claimEntry(claim, sources, [...cited.get(claim.id)!])),
  };
}

/** Sources by path, as a reader would cite them. */
export function sourceWords(): ReadonlyMap<string, string> {
  return new Map(loadSources().map(({ path, author, year, title }) => [path, `${author} (${year}), ${title}`]));
}

/** A claim with its grade, the evidence for and against it, and its sources; `through` is what it stands behind. */
export function claimEntry(
  { id, grade, statement, counter, evidence, sources: from }: Claim,
  sources: ReadonlyMap<string, string>,
  through: readonly string[],
): Entry {
  return {
    name: id,
    tag: grade,
    text: statement,
    notes: [
      { label: 'For it', text: evidence },
      { label: 'Against it', text: counter },
      ...(through.length > 0 ? [{ label: 'Behind', text: through.join(', ') }] : []),
      { label: 'Sources', text: from.map((path) => sources.get(path) ?? path).join('; ') },
    ],
  };
}
