import { type Claim, type Input, type LoadedCase, loadClaims, loadSources } from '../../../scenario/index.ts';
import { readLimits } from '../../../scenario/limits.ts';
import type { Drawn } from '../../../store/series.ts';
import type { Answer } from '../../answer/answer.ts';
import { firstGenerals } from '../../answer/generals.ts';
import { firstStepOf } from '../../run/shares.ts';
import { confidenceInWords, intervalInWords, likelihoodInWords, neededInWords } from '../../words/confidence.ts';
import { dateOf, longDate } from '../../words/dates.ts';
import { many, whole } from '../../words/numbers.ts';
import { OUTCOME_WORDS } from '../../words/outcomes.ts';
import { sentenceOf } from '../../words/sentence.ts';
import { conductsFigure, desertionsFigure, dotsFigure, intervalFigure, mobilisedFigure, spanOf } from '../figures.ts';
import { type Gap, ksStatistic } from '../gap.ts';
import type { Report, ReportTable, Section } from '../section.ts';

export interface EnsembleSource {
  readonly answer: Answer;
  /** The case that the file was made from; null where it has changed since, or cannot be found. */
  readonly loaded: LoadedCase | null;
  readonly drawn: Drawn;
  readonly start: string;
  readonly days: number;
  readonly command: string;
}

/** Values are compared only where both groups have so many histories. */
const FEWEST = 5;
const MOST_VALUES = 10;

/** An ensemble as a report. */
export function ensembleReport({ answer, loaded, drawn, start, days, command }: EnsembleSource): Report {
  const { meta, counts, typical } = answer;
  const scale = Number(meta.get('scale'));
  const sections = [
    endings(answer, loaded),
    ...(typical === undefined ? [] : [overTime(answer, start, days, scale)]),
    whoMoves(answer, scale),
    valuesBehind(answer, drawn),
    ...(loaded === null ? [unknownCase(meta.get('case') ?? '')] : [inputsOf(loaded), claimsOf(loaded)]),
    limits(),
    provenance(answer, command),
  ];
  const title = loaded?.title ?? `The case ${meta.get('case')}`;
  const subtitle = `${many(counts.ran, 'history', 'histories')}, ${spanOf(start, days)}${loaded ? `, known as of ${longDate(loaded.asOf)}` : ''}; one simulated member stands for ${whole(scale)}.`;
  return { title, subtitle, sentence: sentenceOf(counts, dateOf(start, days)), sections, command };
}

function endings(answer: Answer, loaded: LoadedCase | null): Section {
  const { counts, share, failed, asked } = answer;
  const grades: Record<string, number> = { measured: 0, estimated: 0, argued: 0, assumed: 0 };
  for (const { path, grade } of loaded?.inputs ?? []) if (!path.startsWith('states')) grades[grade]!++;
  return {
    heading: 'The answer',
    text: [
      ...(failed.length > 0
        ? [`${whole(failed.length)} of ${whole(asked)} histories could not be run and are left out.`]
        : []),
      intervalInWords(counts, share),
      likelihoodInWords(share),
      ...(loaded ? [confidenceInWords(grades)] : []),
      neededInWords(counts, share),
    ],
    figures: counts.ran > 0 ? [dotsFigure(answer)] : [],
  };
}

function overTime(answer: Answer, start: string, days: number, scale: number): Section {
  const typical = answer.typical!;
  return {
    heading: 'Over time',
    text: [`The middle history ends so: ${OUTCOME_WORDS[typical.run.outcome].clause}.`],
    figures: [mobilisedFigure(answer, start, days), conductsFigure(typical, start, scale)],
  };
}

function whoMoves(answer: Answer, scale: number): Section {
  const { ran } = answer;
  const { first, none, days, conducts } = firstGenerals(ran.map(firstStepOf));
  const table: ReportTable = {
    caption: 'The first general to take an open step, histories',
    head: ['where he stood', 'histories'],
    rows: [
      ['with troops', whole(first.withTroops)],
      ['on a staff', whole(first.staff)],
      ['abroad', whole(first.abroad)],
      ['no general moves', whole(none)],
    ],
  };
  const steps = Object.entries(conducts).map(([conduct, count]) => `${conduct} in ${whole(count)}`);
  const opposed = ran.map((run) => run.opposedStrengthStart).sort((a, b) => a - b);
  const middle = opposed[opposed.length >> 1] ?? 0;
  return {
    heading: 'Who moves',
    text: [
      days.length > 0
        ? `A general takes an open step in ${whole(days.length)} of ${whole(ran.length)} histories: ${steps.join(', ')}.`
        : 'No general takes an open step in any history.',
      `Privately against the regime on the first day is, in half of the histories, at most ${middle.toFixed(2)} of the strength; what is said in private and what is done are kept apart in this model.`,
    ],
    figures: ran.length > 0 ? [desertionsFigure(answer, scale)] : [],
    tables: [table],
  };
}

function valuesBehind({ ran }: Answer, { histories, values }: Drawn): Section {
  const fell = new Map(ran.map((run) => [run.history, run.fell]));
  const heading = 'Which values go with a fall';
  const falls = ran.filter((run) => run.fell).length;
  if (values.size === 0)
    return { heading, text: ['No number varies in this case: what differs between histories is chance.'] };
  if (falls < FEWEST || ran.length - falls < FEWEST)
    return {
      heading,
      text: [
        `Too few histories end in one of the two ways to compare their values (${whole(falls)} falls of ${whole(ran.length)}).`,
      ],
    };
  const gaps = gapsOf(fell, histories, values);
  const caption = `Kolmogorov's distance, to the right where histories that fall drew higher values. Of ${whole(values.size)} numbers compared, about one in twenty lies beyond ${gaps[0]!.by95.toFixed(2)} by chance.`;
  const about = {
    id: 'values',
    title: 'Greatest distance between the values of histories that fall and that stand',
    caption,
    unit: 'distance',
    head: ['number', 'distance', 'where it falls, values are', 'beyond what chance makes in 19 of 20'],
  };
  const text =
    'Where the histories that fall drew other values than those that stand, the value goes with the fall; that is an association over these histories, and no cause is claimed.';
  return { heading, text: [text], figures: [intervalFigure(about, gaps.map(gapRow))] };
}

/** The numbers whose values differ most between histories that fall and that stand. */
function gapsOf(fell: ReadonlyMap<number, boolean>, histories: readonly number[], values: Drawn['values']) {
  const those = (all: Float64Array, fall: boolean): number[] =>
    histories.flatMap((history, k) => (fell.get(history) === fall ? [all[k]!] : []));
  return [...values]
    .map(([path, all]) => ({ path, ...ksStatistic(those(all, true), those(all, false)) }))
    .sort((a, b) => b.distance - a.distance)
    .slice(0, MOST_VALUES);
}

function gapRow({ path, distance, higher, by95 }: Gap & { readonly path: string }) {
  const value = higher ? distance : -distance;
  const clear = distance > by95;
  const cells = [distance.toFixed(2), higher ? 'higher' : 'lower', clear ? 'yes' : 'no'];
  return { name: path, value, low: value, high: value, clear, cells };
}

function inputsOf({ inputs }: LoadedCase): Section {
  const set = inputs.filter(({ why, words }) => /set by hand|asked for/i.test(`${why ?? ''} ${words}`));
  const row = ({ path, words, grade, claims, sources, why }: Input): string[] => [
    path,
    words,
    grade,
    [...claims, ...sources].join(', ') || (why ?? ''),
  ];
  const varied = inputs.filter(({ path }) => !path.startsWith('states') && !path.startsWith('formations'));
  return {
    heading: 'What goes in',
    text: [
      set.length > 0
        ? `Changed by hand: ${set.map(({ path, words }) => `${path} = ${words}`).join('; ')}.`
        : 'The case is run as it is written.',
    ],
    tables: [
      {
        caption: 'Every number, its grade and where it comes from (formations and states: see the case)',
        head: ['number', 'value', 'grade', 'from'],
        rows: varied.map(row),
      },
    ],
  };
}

function claimsOf({ inputs }: LoadedCase): Section {
  const cited = new Set(inputs.flatMap(({ claims }) => claims));
  const claims = loadClaims().filter(({ id }) => cited.has(id));
  const sources = new Map(loadSources().map((source) => [source.path, `${source.author} (${source.year})`]));
  const row = ({ id, grade, statement, counter, sources: from }: Claim): string[] => [
    id,
    grade,
    statement,
    counter,
    from.map((path) => sources.get(path) ?? path).join('; '),
  ];
  return {
    heading: 'Claims leaned on',
    text: [
      `The numbers lean on ${many(claims.length, 'claim')} of the two reports and the literature. What would change if one were wrong: \`fealty claims --leverage\`.`,
    ],
    tables: [
      {
        caption: 'Claims, and the best evidence against each',
        head: ['claim', 'grade', 'it says', 'against it', 'sources'],
        rows: claims.map(row),
      },
    ],
  };
}

/** The same for every kind of report. */
export function limits(): Section {
  return {
    heading: 'What this cannot say',
    text: [],
    tables: [
      {
        caption: 'From LIMITS.md',
        head: ['about', 'in short'],
        rows: readLimits().map(({ heading, says }) => [heading, says]),
      },
    ],
  };
}

function unknownCase(name: string): Section {
  return {
    heading: 'What goes in',
    text: [
      `The case ${name} has changed since this was run, or is not here, so its inputs and claims are left out. The numbers above are those of the file.`,
    ],
  };
}

function provenance({ meta, checksum }: Answer, command: string): Section {
  const rows = [...meta].filter(([key]) => key !== 'command').map(([key, value]) => [key, value]);
  return {
    heading: 'Where it comes from',
    text: [],
    tables: [
      {
        caption: 'What the file says of itself',
        head: ['what', 'value'],
        rows: [...rows, ['checksum', checksum], ['command', command]],
      },
    ],
  };
}
