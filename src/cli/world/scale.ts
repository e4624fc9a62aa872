import { loadCase } from '../../scenario/index.ts';

/** The largest scale at which a case keeps about so many members. */
export function scaleLeaving(name: string, members: number): number {
  const { scenario } = loadCase(name);
  const all = scenario.formations.reduce((sum, formation) => sum + formation.members, 0);
  return Math.max(1, Math.floor(all / members));
}
