import { listed, many, percent } from '../words/numbers.ts';
import { rankFactors } from './rank-factors.ts';
import type { ReplicatedIndices } from './replicates.ts';
import type { Index } from './verdict.ts';

const MOST_NAMED = 4;

/** What an outcome hangs on by shares of its variance, in words, and how much of it is chance. */
export function sobolSentence(names: readonly string[], found: ReplicatedIndices, says: string): string {
  const { corrected, ofMean, chance } = found;
  const luck =
    chance === null
      ? ''
      : ` Of how runs differ, ${percent(clamp(chance.value))} is chance: the same numbers, other luck.`;
  const indices = corrected.reason === null ? corrected : ofMean;
  if (indices.reason !== null) return `Nothing can be said of ${says}: ${indices.reason}.${luck}`;
  const chanceIn = corrected.reason === null ? '' : ` (chance is still in these numbers: ${corrected.reason})`;
  return `${whatMatters(names, indices.ST, 'ST', says)}${chanceIn}${luck}`;
}

/** Which numbers matter most by an index; nothing is named that cannot be told from 0. */
export function whatMatters(names: readonly string[], indices: readonly Index[], symbol: string, says: string): string {
  const ranked = rankFactors(names, indices, symbol);
  const clear = ranked.filter(({ index }) => index.verdict === 'above 0');
  const rest = ranked.length - clear.length;
  if (clear.length === 0)
    return `Of ${many(ranked.length, 'number or group', 'numbers or groups')}, none can be told from 0 in what it does to ${says}.`;
  const named = clear.slice(0, MOST_NAMED).map(({ name, words }) => `${name} (${words})`);
  const more = clear.length > named.length ? ` and ${many(clear.length - named.length, 'other')}` : '';
  const none = rest > 0 ? `; of ${many(rest, 'other')} it cannot be told that they do anything` : '';
  return `What matters most for ${says}: ${listed(named)}${more}${none}.`;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
