import { dateOf, longDate } from '../../../experiments/words/dates.ts';
import { whole } from '../../../experiments/words/numbers.ts';
import type { Ran } from '../../answer/answer.ts';
import { PLACES, type Place, firstGenerals as whereTheyStood } from '../../answer/generals.ts';
import { quantile } from '../../answer/quantile.ts';
import { firstStepOf } from '../../run/shares.ts';
import { type UnitRow, unitFigure } from '../figures/units.ts';
import { INK, NEITHER, type Sign } from '../ink.ts';
import type { Figure } from '../section.ts';

const STOOD: Readonly<Record<Place, string>> = { abroad: 'abroad', staff: 'on a staff', withTroops: 'with troops' };
const DID: Readonly<Record<string, { readonly says: string; readonly sign: Sign }>> = {
  withholds: { says: 'withholds', sign: { symbol: 'square', colour: INK.other, shape: '■' } },
  defected: { says: 'goes over', sign: { symbol: 'triangle', colour: INK.falls, shape: '▲' } },
  deserted: { says: 'leaves', sign: { symbol: 'diamond', colour: INK.falls, shape: '◆' } },
};
const ELSE: Sign = { symbol: 'hexagon', colour: INK.quiet, shape: '⬢' };

/** The first general to take an open step, where he stood and what he did, one mark a history; undefined where none does. */
export function firstGenerals(ran: readonly Ran[], start: string): Figure | undefined {
  const steps = ran.map(firstStepOf).filter((step) => step !== null);
  if (steps.length === 0) return undefined;
  const none = ran.length - steps.length;
  const rows: UnitRow[] = PLACES.toReversed().flatMap((place) => {
    const there = steps.filter((step) => whereTheyStood([step]).first[place] === 1).map(({ conduct }) => conduct);
    return [...new Set(there)].sort().map((conduct) => ({
      label: `${STOOD[place]}, ${DID[conduct]?.says ?? conduct}`,
      count: there.filter((one) => one === conduct).length,
      sign: DID[conduct]?.sign ?? ELSE,
    }));
  });
  const silent: UnitRow[] = none > 0 ? [{ label: 'no general moves', count: none, sign: NEITHER }] : [];
  const middle = quantile(
    steps.map(({ day }) => day),
    0.5,
  );
  const about = {
    id: 'first-generals',
    title: 'The first general to take an open step',
    caption: `One mark a history: a general moves in ${whole(steps.length)} of ${whole(ran.length)}; in half of those one has by ${longDate(dateOf(start, middle))} (day ${middle}).`,
  };
  return unitFigure(about, ['where he stood, what he did', 'histories'], [...rows, ...silent]);
}
