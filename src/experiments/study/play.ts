import { hashName } from '../../engine/chance/key.ts';
import { luck } from '../../engine/chance/luck.ts';
import { QUESTION } from '../../engine/chance/questions.ts';
import { buildPosts } from '../../engine/force/build.ts';
import type { Values } from '../../engine/parameters.ts';
import type { HistoryRecord } from '../../engine/record/history.ts';
import { runHistory } from '../../engine/run.ts';
import { createWorld } from '../../engine/world.ts';
import { layValues } from '../../scenario/draw.ts';
import { keepWorld, shapeOf } from '../ensemble/histories.ts';
import { historyOf, placeOf, type Settings, type Study } from './study.ts';

/** Lives through any run of a study; throws an Error that says why one could not be. */
export type Play = (run: number) => HistoryRecord;
/** What a module named by `player` exports under this name. */
export type OpenPlay = (study: Study) => Play;

/** The middle of a spread, for numbers that no table sets when the rest stays as usual. */
const MIDDLE = 0.5;

/** The usual player: values laid by the tables, the rest drawn or usual, and one world kept from run to run. */
export const openPlay: OpenPlay = (study) => {
  const worldFor = keepWorld();
  return (run) => {
    const { world: at } = placeOf(study, run);
    const { scenario } = study.worlds[at]!;
    const values = valuesOf(study, run);
    const world = worldFor(`${at} ${shapeOf(values)}`, () =>
      createWorld(scenario, buildPosts(scenario, values, study.seed)),
    );
    return runHistory(world, values, study.seed, historyOf(study, run));
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
