import type { Formation } from '../engine/scenario.ts';
import type { Fault } from './fault.ts';

const MOST_MEMBERS = 400_000;
/** Below this a thinned force has hardly a general left, and luck alone decides. */
const FEWEST_THINNED = 20;

/** Says that something in the text of the case is wrong. */
export type InText = (path: string, wrong: Pick<Fault, 'found' | 'expected' | 'hint'>) => void;

/** Faults where a force is too large to run or thinned to hardly anybody; returned are warnings. */
export function checkSize(formations: readonly Formation[], scale: number, faults: Fault[], inText: InText): Fault[] {
  const size = thinned(formations, scale);
  const total = formations.reduce((sum, { members }) => sum + members, 0);
  if (size > MOST_MEMBERS) {
    const least = Math.ceil(total / MOST_MEMBERS);
    const hint = `run one member in ${least} with --scale ${least}`;
    inText('formations', { found: `a force of ${size} members`, expected: `at most ${MOST_MEMBERS}`, hint });
    return [];
  }
  return scale > 1 ? checkThinned(formations, scale, total, faults) : [];
}

function checkThinned(formations: readonly Formation[], scale: number, total: number, faults: Fault[]): Fault[] {
  const option = { file: '--scale', line: 1, column: 1, path: String(scale) };
  const fewest = Math.max(FEWEST_THINNED, formations.length);
  const left = thinned(formations, scale);
  if (left < fewest) {
    let most = Math.floor(total / fewest);
    while (most > 1 && thinned(formations, most) < fewest) most--;
    const hint = most > 1 ? `at most --scale ${most}` : 'run it at its true size';
    const what = `${left} ${left === 1 ? 'member' : 'members'} of ${total} left`;
    faults.push({ ...option, found: what, expected: `at least ${fewest}`, hint });
    return [];
  }
  const lost = formations.filter(({ members }) => members / scale < 0.5).map(({ name }) => name);
  if (lost.length === 0) return [];
  const what = `less than half a member of ${lost.join(', ')}`;
  const hint = 'each keeps one, and weighs more than it should';
  return [{ ...option, found: what, expected: `formations of ${scale / 2} members or more`, hint }];
}

function thinned(formations: readonly Formation[], scale: number): number {
  return formations.reduce((sum, { members }) => sum + Math.max(1, Math.round(members / scale)), 0);
}
