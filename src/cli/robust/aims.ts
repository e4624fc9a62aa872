import type { Measure } from '../../experiments/study/measures.ts';
import type { LoadedCase } from '../../scenario/index.ts';
import { badInput } from '../exit.ts';
import { measureNamed } from '../study/measure.ts';

/** What a search minimises: a measure, and whether less or more of it is wanted. */
export interface Aim {
  readonly measure: Measure;
  readonly sign: 1 | -1;
  readonly says: string;
  /** Side of a box of the archive. */
  readonly epsilon: number;
}

const USUAL = ['fell:more', 'deserted_heads:less'];
/** Differences that nobody would trade anything for: two points of a share, a thousandth of the force, a quarter of a purge or a general. */
const OF_SHARES = 0.02;
const OF_MEMBERS = 1 / 1000;
const OF_COUNTS = 0.25;

/** The aims that are asked for, two or more; `fell` and `deserted_heads` where none is. */
export function aimsOf(asked: readonly string[] = USUAL, loaded: LoadedCase): Aim[] {
  const aims = asked.map((text) => aimOf(text, loaded));
  if (aims.length < 2)
    throw badInput('bad-usage', `--aim: found ${aims.length}, expected two or more; one aim needs no trade-off`);
  return aims;
}

function aimOf(text: string, { scenario }: LoadedCase): Aim {
  const [name = '', way = ''] = text.split(':');
  if (way !== 'more' && way !== 'less')
    throw badInput(
      'bad-usage',
      `--aim: found ${text}, expected a measure and a way, such as fell:more or deserted_heads:less`,
    );
  const { measure, says } = measureNamed(name);
  const members = scenario.formations.reduce((sum, formation) => sum + formation.members, 0) / scenario.scale;
  const sign = way === 'more' ? -1 : 1;
  if (measure.endsWith('_heads')) return { measure, sign, says, epsilon: Math.max(0.5, members * OF_MEMBERS) };
  const counted = measure === 'purges' || measure === 'generals_line';
  return { measure, sign, says, epsilon: counted ? OF_COUNTS : OF_SHARES };
}
