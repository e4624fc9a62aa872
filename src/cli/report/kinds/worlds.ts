import { wilson } from '../../../experiments/ensemble/interval.ts';
import { countRuns, sliceRuns } from '../../../experiments/study/arms.ts';
import { many, whole } from '../../../experiments/words/numbers.ts';
import { DRAWN_ORDER, OUTCOME_WORDS } from '../../../experiments/words/outcomes.ts';
import type { StoredStudy } from '../../../store/study/read.ts';
import { intervalFigure } from '../figures/intervals.ts';
import type { Section } from '../section.ts';

/** More worlds than this are told in the table alone. */
const MOST_WORLDS = 40;
const HEAD = ['world', 'falls', 'of 100, 95 % interval', 'what it is', 'endings'];
const ASIDE = 'Settings are where the design looks, not how likely they are: no chance follows from a share over them.';

/** How the runs of each world end. */
export function byWorld(stored: StoredStudy): Section {
  const rows = rowsOf(stored);
  const heading = 'How each world ends';
  const table = { caption: 'Runs by world', head: HEAD, rows: rows.map(({ name, cells }) => [name, ...cells]) };
  const ran = rows.filter((row) => row.ran > 0);
  if (rows.length === 1 || rows.length > MOST_WORLDS || ran.length === 0)
    return { heading, text: rows.length === 1 ? [ASIDE] : [], tables: [table] };
  const falls = ran.map(({ fell }) => fell);
  const about = {
    id: 'worlds',
    title: 'How often it falls in each world',
    caption: `Falls of 100 runs, with 95 % intervals of each world alone: from ${whole(Math.min(...falls))} to ${many(Math.max(...falls), 'run')} of ${whole(stored.runs / rows.length)}. Worlds share their luck, so differences between them are better known than these intervals say.`,
    unit: 'falls of 100',
    head: HEAD,
  };
  return { heading, text: [], figures: [intervalFigure(about, ran)] };
}

function rowsOf({ worlds, measures, runs }: StoredStudy) {
  const each = runs / worlds.length;
  return worlds.map(({ name, says }, k) => {
    const { ran, fell, outcomes } = countRuns(sliceRuns(measures, k * each, (k + 1) * each));
    const { low, high } = wilson(fell, ran);
    const ends = DRAWN_ORDER.filter((outcome) => outcomes[outcome] > 0).map(
      (outcome) => `${OUTCOME_WORDS[outcome].label}: ${whole(outcomes[outcome])}`,
    );
    const interval = ran === 0 ? '' : `${Math.floor(100 * low)} to ${Math.ceil(100 * high)}`;
    const cells = [`${whole(fell)} of ${whole(ran)}`, interval, says || 'the case itself', ends.join('; ')];
    return { name, ran, fell, value: (100 * fell) / ran, low: 100 * low, high: 100 * high, clear: null, cells };
  });
}
