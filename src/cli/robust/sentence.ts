import { listed, many } from '../words/numbers.ts';
import type { Judgement } from './judge.ts';
import type { RobustRequest } from './request.ts';
import type { PackedWorld } from './worlds.ts';

/** Which packages do well in most plausible worlds; none is put above another that chance could put above it. */
export function robustSentence(
  { metrics, worlds }: Judgement,
  packages: readonly PackedWorld[],
  { want, of }: RobustRequest,
): string {
  const starr = metrics.find(({ metric }) => metric === 'starrs-domain');
  const mean = metrics.find(({ metric }) => metric === 'laplace');
  if (starr === undefined || mean === undefined) return 'Too few worlds could be run with every package to judge any.';
  const best = packages.filter((_, k) => mean.packages[k]!.likeBest).map(({ name }) => name);
  const start = `Over ${many(worlds, 'plausible world')}, where ${want} of ${of} is wanted`;
  if (best.length === packages.length) return `${start}, no package can be told from any other by its mean.`;
  const metBy = starr.packages[packages.findIndex(({ name }) => name === best[0])]!;
  if (best.length === 1)
    return `${start}, ${best[0]} has the best mean, clear of all others; it reaches the threshold in ${Math.round(100 * metBy.value)} of 100 worlds.`;
  return `${start}, ${listed(best)} have the best means and cannot be told apart.`;
}
