import type { Counts } from '../ensemble/counts.ts';
import { clearlyMore } from './clearly.ts';
import { longDate } from './dates.ts';
import { listed, whole } from './numbers.ts';
import { FALLEN, OUTCOME_WORDS } from './outcomes.ts';

/** The answer in one sentence: counts of histories, and of ways to fall only what the counts can tell apart. */
export function sentenceOf(counts: Counts, until: string): string {
  if (counts.ran === 0) return 'No history was completed, so there is no answer.';
  const clauses = [stands(counts, until), ...standsOtherwise(counts), falls(counts)];
  return `${clauses.join('; ')}.`;
}

function stands({ ran, outcomes }: Counts, until: string): string {
  return `${startOf(outcomes.stands, ran)} the army stands behind the regime until ${longDate(until)}`;
}

function startOf(count: number, ran: number): string {
  if (count === ran) return ran === 1 ? 'In the one history that was run' : `In all ${whole(ran)} histories`;
  if (ran === 1) return 'Not in the one history that was run:';
  return `In ${count === 0 ? 'none' : whole(count)} of ${whole(ran)} histories`;
}

function standsOtherwise({ outcomes }: Counts): string[] {
  const others = ['crushed', 'split'] as const;
  return others
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => `in ${whole(outcomes[outcome])} ${OUTCOME_WORDS[outcome].clause}`);
}

function falls({ ran, fell, outcomes }: Counts): string {
  if (fell === 0) return ran === 1 ? 'it does not fall' : 'in none does it fall';
  const ways = FALLEN.map((outcome) => ({ clause: OUTCOME_WORDS[outcome].clause, count: outcomes[outcome] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const start = ran === 1 ? 'it falls' : `in ${whole(fell)} it falls`;
  const first = ways[0]!;
  if (ways.length === 1) return `${start}: ${fell > 1 ? 'each time ' : ''}${first.clause}`;
  const rivals = ways.filter(({ count }) => !clearlyMore(first.count, count));
  if (rivals.length === 1) return `${start}, most often in that ${first.clause} (${whole(first.count)})`;
  const named = rivals.slice(0, 3).map(({ clause, count }) => `${clause} (${whole(count)})`);
  const rest = fell - rivals.slice(0, 3).reduce((sum, { count }) => sum + count, 0);
  const all = rest > 0 ? [...named, `in another way (${whole(rest)})`] : named;
  return `${start}: ${listed(all, 'or')}; these are too few to say which is most common`;
}
