import { listed, many } from '../../experiments/words/numbers.ts';
import type { Judgement } from './judge.ts';
import type { RobustRequest } from './request.ts';
import type { PackedWorld } from './worlds.ts';

/** More names than this are no sentence. */
const MOST_NAMES = 4;

/** Which packages do well in most plausible worlds; none is put above another that chance could put above it. */
export function robustSentence(
  { metrics, worlds }: Judgement,
  packages: readonly PackedWorld[],
  request: RobustRequest,
): string {
  const starr = metrics.find(({ metric }) => metric === 'starrs-domain');
  const mean = metrics.find(({ metric }) => metric === 'laplace');
  if (starr === undefined || mean === undefined) return 'Too few worlds could be run with every package to judge any.';
  const best = packages.filter((_, k) => mean.packages[k]!.likeBest).map(({ name }) => name);
  const start = `Over ${many(worlds, 'plausible world')}, where ${wantedWords(request)} is wanted`;
  if (best.length === packages.length)
    return `${start}, no package can be told from any other by its mean; more worlds (--worlds) may tell.`;
  if (best.length === 1) {
    const { value, low, high } = starr.packages[packages.findIndex(({ name }) => name === best[0])]!;
    const [share, from, to] = [value, low, high].map((one) => Math.round(100 * one));
    return `${start}, ${best[0]} has the best mean, clear of all others; it meets the threshold in ${share} of 100 worlds (${from} to ${to}).`;
  }
  const names = best.length > MOST_NAMES ? `${best.length} of ${many(packages.length, 'package')}` : listed(best);
  const noBetter = best.includes('nothing') ? ', so none is clearly better than doing nothing' : '';
  return `${start}, ${names} have the best means and cannot be told apart${noBetter}.`;
}

/** What the asker wants, in words. */
export function wantedWords({ want, of }: RobustRequest): string {
  if (of === 'fell') return want === 'more' ? 'a fall' : 'no fall';
  return `${want} of ${of}`;
}
