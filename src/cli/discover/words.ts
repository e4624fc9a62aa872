import type { Cases } from '../../experiments/discovery/cases.ts';
import type { Measured } from '../../experiments/discovery/measure.ts';
import { ruleOf } from '../../experiments/discovery/rule.ts';
import { many, whole } from '../../experiments/words/numbers.ts';
import { measureNamed } from '../study/measure.ts';
import type { DiscoverRequest } from './request.ts';
import type { Discovered } from './search.ts';

/** What runs of interest do, in the plural. */
export function happensWords({ of, above, stand }: DiscoverRequest): string {
  if (stand) return 'stand';
  return of === 'fell' && above === undefined ? 'fall' : `have ${of} of at least ${above}`;
}

/** A box as a sentence. */
export function ruleWords(cases: Cases, box: Measured, request: DiscoverRequest): string {
  return ruleOf(cases, box, { runs: 'histories', happens: happensWords(request) });
}

/** How many runs of interest there are, and how the boxes trade; no box is called the right one. */
export function discoveredSentence(found: Discovered, request: DiscoverRequest): string {
  const { cases, frontier, leaves } = found;
  const start = `${whole(cases.hits)} of ${many(cases.count, 'history', 'histories')} ${happensWords(request)}`;
  if (request.method === 'tree') return `${start}; a tree parts them into ${many(leaves.length, 'leaf', 'leaves')}.`;
  const densest = frontier.at(-1);
  if (densest === undefined || densest.restricted.length === 0)
    return `${start}; no box has more of them than the whole.`;
  const few = cases.hits < 30 ? ' With so few, every box fits luck: see whether it comes back (--box).' : '';
  return `${start}; of the boxes that no other beats the densest holds ${whole(densest.hits)} of them among ${whole(densest.count)}, by limits on ${many(densest.restricted.length, 'number')}.${few}`;
}

/** What the measure is, for the head of the page. */
export function ofWords(request: DiscoverRequest): string {
  return request.stand ? 'whether the regime stands' : measureNamed(request.of).says;
}
