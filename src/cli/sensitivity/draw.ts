import { describeDesign } from '../../experiments/design/describe.ts';
import { rankFactors } from '../../experiments/sensitivity/rank-factors.ts';
import type { Sobol } from '../../experiments/sensitivity/sobol.ts';
import type { Index, Undefined } from '../../experiments/sensitivity/verdict.ts';
import { many, whole } from '../../experiments/words/numbers.ts';
import { wrapped } from '../draw/lines.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { MorrisAnswer, SobolAnswer } from './analyse.ts';
import { namesOf } from './names.ts';
import type { Sensitivity } from './sensitivity.ts';
import { sensitivitySentence } from './sentence.ts';

const BAR = 12;
/** Fewer base rows or trajectories than this make rough intervals. */
const FEW = 50;
/** Rows of a table of days or sizes. */
const MOST_IN_TABLE = 6;
const MOST_PAIRS = 10;

/** What the answer hangs on, as a page. */
export function drawSensitivity(found: Sensitivity, terminal: Terminal): string[] {
  const { loaded, stored, laid, answer, says } = found;
  const say = (text: string): string[] => wrapped(text, terminal.width, 2);
  const head = `seed ${stored.meta.get('seed')}; ${loaded.name} (${loaded.title}); explained is ${says}; one member stands for ${whole(loaded.scenario.scale)}`;
  const failed =
    stored.failed > 0
      ? say(
          `${many(stored.failed, 'run')} of ${whole(stored.runs)} could not be made; the rows that they stand in are left out whole.`,
        )
      : [];
  const names = namesOf(laid);
  return [
    ...say(head),
    ...say(describeDesign(laid.design)),
    ...failed,
    '',
    ...say(sensitivitySentence(found)).map((line) => terminal.paint('bold', line)),
    '',
    ...(answer.method === 'sobol' ? drawSobol(answer, names, terminal) : drawMorris(answer, names, terminal)),
    ...roughness(found).flatMap(say),
    ...say(`Kept in ${stored.file}. Brackets are 95 % intervals, by resampling the rows of the design.`),
  ];
}

/** Intervals from few rows are rough, and are called so. */
function roughness({ answer }: Sensitivity): string[] {
  const indices = answer.method === 'morris' ? answer.screened : answer.indices.ofMean;
  const rows = answer.method === 'morris' ? 'trajectories' : 'base rows';
  return indices.used < FEW
    ? [`From ${whole(indices.used)} ${rows}: with fewer than ${FEW} the intervals are rough (--points).`]
    : [];
}

function drawSobol(answer: SobolAnswer, names: readonly string[], terminal: Terminal): string[] {
  const { corrected, ofMean } = answer.indices;
  const indices = corrected.reason === null ? corrected : ofMean;
  if (indices.reason !== null) return [];
  const ranked = rankFactors(names, indices.ST, 'ST');
  const rows = ranked.map(({ name, at, index }) => [
    bar(index.value),
    interval(index),
    interval(indices.S1[at]!),
    verdictOf(index),
    name,
  ]);
  return [
    ...drawTable(['', 'in all (ST)', 'alone (S1)', '', ''], rows, terminal.width),
    '',
    ...wrapped(
      'In all: the share of the variance that would be left if all but this were known. Alone: the share that would go if this alone were known.',
      terminal.width,
      2,
    ),
    ...drawPairs(indices, names, terminal),
    ...drawConvergence(
      answer,
      names,
      ranked.map(({ at }) => at),
      terminal,
    ),
    ...drawOverTime(answer, names, terminal),
    '',
  ];
}

function drawPairs({ S2 }: Sobol, names: readonly string[], { width }: Terminal): string[] {
  if (S2 === null) return [];
  const ordered = [...S2].sort((a, b) => b.index.value - a.index.value).slice(0, MOST_PAIRS);
  const rows = ordered.map(({ first, second, index }) => [
    interval(index),
    verdictOf(index),
    `${names[first]} with ${names[second]}`,
  ]);
  return ['', ...drawTable(['together (S2)', '', 'pair'], rows, width)];
}

function drawConvergence(
  { convergence }: SobolAnswer,
  names: readonly string[],
  order: readonly number[],
  { width }: Terminal,
): string[] {
  const shown = order.slice(0, 4);
  const rows = convergence
    .slice(-MOST_IN_TABLE)
    .map(({ rows: size, indices }) => [
      whole(size),
      ...shown.map((at) => (indices.reason === null ? interval(indices.ST[at]!) : '–')),
      '',
    ]);
  const head = ['rows', ...shown.map((at) => names[at]!), ''];
  return [
    '',
    'ST from the first rows of the design (chance included): would more rows change it?',
    ...drawTable(head, rows, width),
  ];
}

function drawOverTime({ overTime, days }: SobolAnswer, names: readonly string[], { width }: Terminal): string[] {
  if (overTime.length === 0) return [];
  const last = overTime.findLast((one): one is Sobol => one.reason === null);
  if (last === undefined) return ['', 'Over time: on no day has any regime fallen.'];
  const shown = rankFactors(names, last.ST, 'ST').slice(0, 5);
  const rows = overTime.map((one: Sobol | Undefined, k) => [
    whole(days[k]!),
    ...shown.map(({ at }) => (one.reason === null ? interval(one.ST[at]!) : '–')),
    one.reason === null ? '' : 'nothing to explain yet',
  ]);
  return [
    '',
    'ST of having fallen by a day (chance included)',
    ...drawTable(['day', ...shown.map(({ name }) => name), ''], rows, width),
  ];
}

function drawMorris({ screened }: MorrisAnswer, names: readonly string[], { width }: Terminal): string[] {
  if (screened.reason !== null) return [];
  const ranked = rankFactors(
    names,
    screened.factors.map(({ muStar }) => muStar),
    'mu*',
  );
  const most = Math.max(...ranked.map(({ index }) => index.value), 1e-12);
  const rows = ranked.map(({ name, at, index }) => {
    const { mu, sigma } = screened.factors[at]!;
    return [
      bar(index.value / most),
      interval(index),
      fixed(mu),
      sigma === null ? '–' : fixed(sigma),
      verdictOf(index),
      name,
    ];
  });
  return [
    ...drawTable(['', 'mu*', 'mu', 'sigma', '', ''], rows, width),
    '',
    ...wrapped(
      'mu*: mean size of what moving it over its whole range does, in units of what is explained. mu: the same with signs. sigma: how much that depends on all else. Groups have no sigma. Rows of a trajectory share their luck, so a number that does nothing has 0.',
      width,
      2,
    ),
    '',
  ];
}

function bar(share: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * BAR);
  return `${'━'.repeat(filled)}${'╌'.repeat(BAR - filled)}`;
}

/** An index with its interval. */
export function interval({ value, low, high }: Index): string {
  return low === null || high === null ? fixed(value) : `${fixed(value)} [${fixed(low)}, ${fixed(high)}]`;
}

/** What cannot be told from 0 is said so. */
export function verdictOf({ verdict }: Pick<Index, 'verdict'>): string {
  return verdict === 'indistinguishable from 0' ? 'not told from 0' : verdict === 'no interval' ? '' : verdict;
}

function fixed(value: number): string {
  const size = Math.abs(value);
  return (size >= 100 ? whole(value) : size >= 10 ? value.toFixed(1) : value.toFixed(2)).replace(/^-/, '−');
}
