import { listed, many, whole } from '../../experiments/words/numbers.ts';

const RANKS = ['General', 'Field officer', 'Junior officer', 'NCO', 'Soldier'] as const;
const DOES = [
  'serves',
  'withholds his service',
  'plots, unseen by the others',
  'has gone over',
  'has deserted',
  'is detained',
] as const;
const DO = [
  'serve',
  'withhold their service',
  'plot, unseen by the others',
  'have gone over',
  'have deserted',
  'are detained',
] as const;

/** A name of the case as a heading: `army-capital` becomes `Army capital`. */
function titled(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words of the picture of the force. */
export const FORCE = {
  titled,
  members: (count: number): string => whole(count),
  /** What the counted do, by conduct. */
  doing: (conduct: number, count: number): string => (count === 1 ? DOES : DO)[conduct] ?? '',
  legend: 'What they do, and how many',
  only: 'Look for these alone',
  secret: 'Plotters are drawn for you alone: nobody in the force or the street sees them.',
  canvas: 'The force, member by member',
  keys: 'Arrow left and right: the next member. Up: his commander. Down: the first whom he commands, or the next unit. Page up and down: the unit before and after. Home and End: the first and last of the formation. Enter opens his day.',
  rank: (rank: number): string => RANKS[rank] ?? '',
  post: (formation: string, unit: number): string =>
    `${titled(formation)}, ${unit === 0 ? 'headquarters' : `unit ${whole(unit)}`}`,
  member: (member: number): string => `member ${member}`,
  does: (conduct: number): string => DOES[conduct] ?? '',
  one: (rank: number, member: number, formation: string, unit: number, conduct: number): string =>
    `${RANKS[rank]}, member ${member}, ${FORCE.post(formation, unit)}: ${DOES[conduct]}`,
  summary: (counts: readonly number[]): string => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const [serving = '', ...others] = counts.map((count, k) => `${whole(count)} ${(count === 1 ? DOES : DO)[k]}`);
    const moved = others.filter((_, k) => counts[k + 1]! > 0);
    if (moved.length === 0) return `All ${many(total, 'member')} serve.`;
    return `Of ${many(total, 'member')} ${listed([serving, ...moved])}.`;
  },
  table: 'The force as a table, branch by branch',
  tableCaption: 'Members by branch and conduct on this day',
  branch: 'Branch',
  all: 'All',
} as const;
