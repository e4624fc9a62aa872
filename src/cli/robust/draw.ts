import { many, whole } from '../../experiments/words/numbers.ts';
import type { StoredStudy } from '../../store/study/read.ts';
import { wrapped } from '../draw/lines.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { JudgedBy, Judgement } from './judge.ts';
import type { RobustRequest } from './request.ts';
import { robustSentence } from './sentence.ts';
import type { PackedWorld } from './worlds.ts';

/** Packages over plausible worlds, as a page. */
export function drawRobust(
  stored: StoredStudy,
  judgement: Judgement,
  packages: readonly PackedWorld[],
  request: RobustRequest,
  { width, paint }: Terminal,
): string[] {
  const say = (text: string): string[] => wrapped(text, width, 2);
  const { metrics, worlds, leftOut, threshold } = judgement;
  const head = `seed ${request.seed}; ${stored.meta.get('case')}, ${many(Number(stored.meta.get('days')), 'day')}; ${many(packages.length, 'package')} in ${many(worlds, 'plausible world')}, ${many(request.replicates, 'history', 'histories')} of each on shared luck; one member stands for ${whole(Number(stored.meta.get('scale')))}`;
  const shown = metrics.filter(({ metric }) => metric !== 'percentile-regret');
  const rows = packages.map(({ name }, k) => [...shown.map((judged) => cell(judged, k, request)), name]);
  const about = packages.map(({ name, says, actor, grade }) => [name, actor, grade, says]);
  return [
    ...say(head),
    ...(leftOut > 0
      ? say(
          `${many(leftOut, 'world')} could not be run with every package and ${leftOut === 1 ? 'is' : 'are'} left out.`,
        )
      : []),
    '',
    ...say(robustSentence(judgement, packages, request)).map((line) => paint('bold', line)),
    '',
    ...drawTable(['mean', 'worst', 'regret', 'v. nothing', 'met', 'package'], rows, width),
    '',
    ...drawTable(['package', 'who', 'grade', 'what it is'], about, width),
    '',
    ...say(
      `* cannot be told from the best of its column (95 %, worlds resampled). mean, worst: of ${request.of} over the worlds. regret: how much better the best package of a world is, at most. v. nothing: how much worse than nothing at most. met: share of worlds with ${request.want === 'more' ? 'at least' : 'at most'} ${threshold}. What is wanted is the asker's; the tool takes no side. Sizes of packages are graded; a package that no actor can deliver is no advice.`,
    ),
    ...say(`Kept in ${stored.file}.`),
  ];
}

function cell({ metric, packages }: JudgedBy, k: number, { want }: RobustRequest): string {
  const { value, low, high, likeBest } = packages[k]!;
  const star = likeBest ? '*' : ' ';
  const turn = metric === 'starrs-domain' || metric.includes('regret') ? 1 : want === 'more' ? 1 : -1;
  if (metric.includes('regret')) return `${star}${fixed(-value || 0)}`;
  const [from, to] = turn === 1 ? [low, high] : [-high, -low];
  return metric === 'maximin'
    ? `${star}${fixed(turn * value)}`
    : `${star}${fixed(turn * value)} [${fixed(from)}, ${fixed(to)}]`;
}

function fixed(value: number): string {
  return Math.abs(value) >= 10 ? whole(value) : value.toFixed(2).replace(/^-0\.00$/, '0.00');
}
