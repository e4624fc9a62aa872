import { CaseFaults } from '../../scenario/fault.ts';
import { BUILT_WITH } from '../built-with.ts';
import type { Lab } from '../state/lab.svelte.ts';
import type { Told } from './answer.ts';

/** What the screen tells now; undefined while there is nothing that could be told. */
export function toldOf(lab: Lab): Told | undefined {
  const { loaded, ask, ensemble } = lab;
  if (loaded === undefined || loaded instanceof CaseFaults) return undefined;
  return {
    name: ask.own === '' ? ask.case : scenarioName(ask.case),
    own: ask.own !== '',
    loaded,
    differences: ask.differences,
    seed: ask.seed,
    histories: ask.histories,
    seen: ensemble.seen,
    engine: BUILT_WITH.engine,
  };
}

/** The name of the file that holds a scenario. */
export function scenarioName(caseName: string): string {
  return `${caseName}.case.json`;
}
