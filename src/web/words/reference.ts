import { many, percent, whole } from '../../experiments/words/numbers.ts';
import type { Nearness } from '../places/cases/reference/compared.ts';
import type { Model } from '../places/cases/reference/point.ts';

interface ReferenceWords {
  readonly title: string;
  readonly source: string;
  readonly says: string;
  readonly x: string;
  readonly y: string;
}

/** What each model of the literature is, and what its chart shows. */
export const REFERENCE_WORDS: Readonly<Record<Model, ReferenceWords>> = {
  crowd: {
    title: 'A crowd of a hundred, and one person changed',
    source: 'Granovetter, 1978',
    says: 'Each joins once the share that has joined reaches his threshold. In the neighbour one person needs two instead of one, and nobody follows the first.',
    x: 'day',
    y: 'share that has joined',
  },
  spread: {
    title: 'A little more variety, and everything changes',
    source: 'Granovetter, 1978, normal thresholds around a quarter',
    says: 'With a narrow spread a handful joins; a little wider, and nearly all do. A hundred people jump elsewhere than a crowd without end: whole people cannot be divided.',
    x: 'spread of thresholds, as a share of the crowd',
    y: 'share that joins in the end',
  },
  kuran: {
    title: 'Like publics, opposite futures',
    source: 'Kuran, 1991, four lists of ten',
    says: 'From A to A′ and from B to B′ the same person changes by the same amount. One public turns over and the other does not.',
    x: 'day',
    y: 'share in open opposition',
  },
  watts: {
    title: 'Too few ties, or too many',
    source: 'Watts, 2002; sizes by Gleeson and Cahalane, 2007',
    says: 'Each sees only those whom he knows. With few ties nothing spreads, with many one neighbour is too small a share. The line is a network without end, each mark ten thousand people with ties of their own.',
    x: 'ties on average',
    y: 'share that has turned in the end',
  },
  'global-game': {
    title: 'A regime of unknown strength',
    source: 'Morris and Shin, 1998',
    says: 'A thousand soldiers alike must choose at once, each with private news, knowing that all others reason so. The more turning is worth, the more often it falls.',
    x: 'reward for turning (career-years)',
    y: 'chance of a fall',
  },
  'two-sided': {
    title: 'Who holds it up must guess, too',
    source: 'after Tyson and Smith, 2018; the algebra is our reconstruction',
    says: 'Opponents and adherents both coordinate. The line is the limit in which nothing is public.',
    x: 'what letting go costs an adherent (cost ratio)',
    y: 'chance of a fall',
  },
};

/** Names of series. */
export const SERIES_NAMES: Readonly<Record<string, string>> = {
  'granovetter-1978': 'the crowd',
  'granovetter-1978-one-changed': 'one person changed',
  'without-end': 'a crowd without end',
  'a-hundred': 'a hundred people',
  'kuran-1991-a': 'A',
  'kuran-1991-a-prime': 'A′',
  'kuran-1991-b': 'B',
  'kuran-1991-b-prime': 'B′',
  'watts-2002': 'random ties',
  'global-game-1998': 'a thousand alike',
  'two-sided-2018': 'two sides',
};

/** Words around these charts. */
export const REFERENCE = {
  line: 'line: exact',
  mark: 'mark: the engine',
  head: ['series', 'at', 'exact', 'simulated', '95 % interval', 'histories'],
  working: 'Being worked out …',
  open: 'Open in the lab',
} as const;

/** How near the engine came, counted. */
export function nearnessSays({ both, equal, inside, withInterval, near, farthest, farthestAt }: Nearness): string {
  if (both === 0) return REFERENCE.working;
  if (withInterval > 0)
    return `What is exact lies inside the 95 % interval of the simulated share at ${whole(inside)} of ${many(withInterval, 'place')}.`;
  if (equal === both) return `The engine is where the recursion is at all ${whole(both)} places, to the digit.`;
  const rest =
    near === both
      ? ''
      : ` The farthest, at ${Number(farthestAt.toPrecision(3))}, is off by ${percent(farthest)} of all people: near the edge chance decides whether a few seeds take.`;
  return `At ${whole(near)} of ${many(both, 'place')} the engine ends within five in a hundred people of what is exact.${rest}`;
}
