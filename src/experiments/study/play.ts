import { hashName } from '../../engine/chance/key.ts';
import { luck } from '../../engine/chance/luck.ts';
import { QUESTION } from '../../engine/chance/questions.ts';
import type { Values } from '../../engine/parameters.ts';
import type { HistoryRecord } from '../../engine/record/history.ts';
import { runHistory } from '../../engine/run.ts';
import { layValues } from '../../scenario/draw.ts';
import { openCompany, openStage, type Stage } from '../ensemble/company.ts';
import { historyOf, placeOf, type Settings, type Study } from './study.ts';

/** Lives through any run of a study; throws an Error that says why one could not be. */
export type Play = (run: number) => HistoryRecord;
/** What a module named by `player` exports under this name. */
export type OpenPlay = (study: Study) => Play;

/** The middle of a spread, for numbers that no table sets when the rest stays as usual. */
const MIDDLE = 0.5;

/**
 * The usual player: values laid by the tables, the rest drawn or usual, one stage kept from run to run, and casts of which
 * other runs with the same luck may have the like.
 */
export const openPlay: OpenPlay = (study) => {
  const company = openCompany();
  let stage: Stage;
  let staged = -1;
  return (run) => {
    const { world: at } = placeOf(study, run);
    if (at !== staged) stage = openStage(study.worlds[at]!.scenario, study.seed, company);
    staged = at;
    const values = valuesOf(study, run);
    const history = historyOf(study, run);
    return runHistory(stage(values, history), values, study.seed, history);
  };
};

/** The values of a run: what a table sets comes before what the world's case says. */
export function valuesOf(study: Study, run: number): Values {
  const { world, lever, assumption } = placeOf(study, run);
  const { priors } = study.worlds[world]!;
  const set = [...settingsAt(study.levers, lever), ...settingsAt(study.assumptions, assumption)];
  const restAt = (path: string): number =>
    study.rest === 'usual' ? MIDDLE : luck(study.seed, historyOf(study, run), QUESTION.parameter, 0, hashName(path));
  return layValues(priors, restAt, set);
}

function settingsAt({ factors, points }: Settings, row: number) {
  return factors.map((prior, k) => ({ prior, u: points[row * factors.length + k]! }));
}
