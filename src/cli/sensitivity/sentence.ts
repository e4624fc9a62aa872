import { rankFactors } from '../../experiments/sensitivity/rank-factors.ts';
import type { Index } from '../../experiments/sensitivity/verdict.ts';
import { listed, many, percent } from '../../experiments/words/numbers.ts';
import { namesOf } from './names.ts';
import type { Sensitivity } from './sensitivity.ts';

const MOST_NAMED = 4;

/** What the answer hangs on, in words; nothing is named that cannot be told from 0. */
export function sensitivitySentence(found: Sensitivity): string {
  const { answer, laid, says } = found;
  const names = namesOf(laid);
  if (answer.method === 'morris') {
    if (answer.screened.reason !== null) return `Nothing can be said of ${says}: ${answer.screened.reason}.`;
    return matters(
      names,
      answer.screened.factors.map(({ muStar }) => muStar),
      'mu*',
      says,
    );
  }
  const { corrected, ofMean, chance } = answer.indices;
  const luck =
    chance === null
      ? ''
      : ` Of how runs differ, ${percent(clamp(chance.value))} is chance: the same numbers, other luck.`;
  const indices = corrected.reason === null ? corrected : ofMean;
  if (indices.reason !== null) return `Nothing can be said of ${says}: ${indices.reason}.${luck}`;
  const chanceIn = corrected.reason === null ? '' : ` (chance is still in these numbers: ${corrected.reason})`;
  return `${matters(names, indices.ST, 'ST', says)}${chanceIn}${luck}`;
}

function matters(names: readonly string[], indices: readonly Index[], symbol: string, says: string): string {
  const ranked = rankFactors(names, indices, symbol);
  const clear = ranked.filter(({ index }) => index.verdict === 'above 0');
  const rest = ranked.length - clear.length;
  if (clear.length === 0)
    return `Of ${many(ranked.length, 'number or group', 'numbers or groups')}, none can be told from 0 in what it does to ${says}.`;
  const named = clear.slice(0, MOST_NAMED).map(({ name, words }) => `${name} (${words})`);
  const more = clear.length > named.length ? ` and ${many(clear.length - named.length, 'other')}` : '';
  const none = rest > 0 ? `; of ${many(rest, 'other')} it cannot be told that they do anything` : '';
  return `What ${says} hangs on most: ${listed(named)}${more}${none}.`;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
