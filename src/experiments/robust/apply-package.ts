import type { Scenario } from '../../engine/scenario.ts';
import type { Package } from './packages.ts';

/**
 * A scenario that already has what the package sets, with its promise and its recognitions added. Undefined where they have
 * nobody to reach: no formation of that name, or no state that waits for its bloc.
 */
export function applyPackage(scenario: Scenario, { deal, followersOn }: Package): Scenario | undefined {
  const reached: Partial<Pick<Scenario, 'sideDeals' | 'states'>>[] = [];
  if (deal !== undefined) {
    const { to, ...promise } = deal;
    const formations = scenario.formations.filter(({ name }) => name.startsWith(to));
    if (formations.length === 0) return;
    reached.push({
      sideDeals: [...scenario.sideDeals, ...formations.map(({ name }) => ({ ...promise, formation: name }))],
    });
  }
  if (followersOn !== undefined) {
    if (!scenario.states.some(({ threshold }) => threshold !== null)) return;
    reached.push({
      states: scenario.states.map((state) =>
        state.threshold === null ? state : { ...state, day: state.day ?? followersOn },
      ),
    });
  }
  return Object.assign({}, scenario, ...reached);
}
