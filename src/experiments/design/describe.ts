import type { Design, Plan } from './design.ts';

/** A design in one sentence: what was done, over how many factors of which kind, how many settings, and the seed. */
export function describeDesign({ plan, factors, rows, seed }: Design): string {
  const levers = factors.filter(({ role }) => role === 'lever').length;
  const kinds = `${counted(levers, 'lever')} and ${counted(factors.length - levers, 'assumption')}`;
  const luck = plan.method === 'grid' || plan.method === 'one-at-a-time' ? '' : `, seed ${seed}`;
  return `${planWords(plan)}, over ${counted(factors.length, 'factor')} (${kinds}): ${counted(rows, 'setting')}${luck}.`;
}

function planWords(plan: Plan): string {
  switch (plan.method) {
    case 'latin-hypercube':
      return 'A Latin hypercube: each factor once in each of as many equal parts as there are settings';
    case 'sobol':
      return 'Scrambled Sobol points, which fill the space evenly';
    case 'halton':
      return 'Scrambled Halton points, which fill the space evenly';
    case 'random':
      return 'Independent random points';
    case 'grid':
      return `Every combination of up to ${counted(plan.levels, 'level')} of a number and all options of a choice`;
    case 'one-at-a-time':
      return `All at their medians, then one at a time at up to ${counted(plan.levels, 'level')}`;
    case 'morris': {
      const { trajectories, levels, from = trajectories, groups } = plan;
      const chosen = from > trajectories ? `, the farthest apart of ${from},` : '';
      return `${counted(trajectories, 'trajectory', 'trajectories')}${chosen} on ${counted(levels, 'level')} that move each ${moved(groups)} once (Morris)`;
    }
    case 'saltelli': {
      const what = plan.secondOrder ? 'alone, in company and in pairs' : 'alone and in company';
      return `${counted(plan.base, 'pair')} of Sobol points with each ${moved(plan.groups)} exchanged, for shares of variance ${what} (Saltelli)`;
    }
  }
}

function moved(groups: readonly string[] | undefined): string {
  return groups ? `of ${counted(new Set(groups).size, 'group')}` : 'factor';
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
