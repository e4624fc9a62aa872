import { fixed } from '../../experiments/words/digits.ts';
import { percent } from '../../experiments/words/numbers.ts';
import type { Equilibrium } from '../../theory/equilibrium/equilibrium.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { wrapped } from './lines.ts';

const EXPECTED = '◉';
const STABLE = '●';
const UNSTABLE = '○';

/** The shape with which a threshold is marked. */
export function shapeOf({ selected }: Equilibrium, { theta, stable }: Equilibrium['selected']): string {
  if (theta === selected.theta) return EXPECTED;
  return stable ? STABLE : UNSTABLE;
}

/** What a threshold is, for who has not met one; and what the marks say. */
export function drawMeaning({ width }: Terminal): string[] {
  return wrapped(
    'The strength of the regime is the share of the force that must move for it to fall; nobody knows it, and each has his own sign of it. A threshold is a strength that makes ' +
      'itself true: if all expect it to fall below that and act by their signs, just enough move for it to fall there and no higher. The curve shows what share would move, with what street and ' +
      'states add, at each strength taken for the threshold; where it meets the dotted line that strength is one. ' +
      `${EXPECTED} is expected, ${STABLE} holds as well if it is, ${UNSTABLE} does not hold: it tips.`,
    width,
  );
}

/** All thresholds, one a row. */
export function drawThresholds(equilibrium: Equilibrium, { width }: Terminal): string[] {
  const { thresholds, stoodAt } = equilibrium;
  const rows = thresholds.map((threshold) => {
    const { theta, mobilised, stable, slope, chance, chanceGiven } = threshold;
    const kind = stable ? 'stable' : 'tips';
    return [
      shapeOf(equilibrium, threshold),
      fixed(theta),
      percent(mobilised),
      kind,
      fixed(slope),
      percent(chance),
      percent(chanceGiven),
    ];
  });
  const heads = ['', 'threshold', 'moves', '', 'slope', 'chance', `since it stood at ${fixed(stoodAt)}`];
  return drawTable(heads, rows, width).map((line) => `  ${line}`.trimEnd());
}

/** How far it is to the tipping point, whether there could be other thresholds, and what publicity does. */
export function drawDistances(equilibrium: Equilibrium, { width }: Terminal): string[] {
  return [tipping(equilibrium), feared(equilibrium), ceiling(equilibrium), unique(equilibrium), publicity(equilibrium)]
    .filter((text) => text !== '')
    .flatMap((text) => wrapped(text, width, 2));
}

function tipping({ tipping, nascent, selected, index }: Equilibrium): string {
  if (tipping) {
    return (
      `Tipping point ${fixed(tipping.theta)}: ${fixed(tipping.beyond)} above the threshold, ${fixed(tipping.fromIndex)} above last evening's index of ${fixed(index)}. ` +
      `So ${percent(tipping.beyond)} of strength would have to move beyond the ${percent(selected.mobilised)} that do, or street and states to add ${fixed(tipping.push)}, for the calm to end.`
    );
  }
  if (nascent) {
    return `No tipping point: there is nothing to tip into. Were street and states to add another ${fixed(nascent.push)}, a second threshold would appear at ${fixed(nascent.theta)}.`;
  }
  return 'No tipping point: at no pressure is there a second threshold above this one.';
}

function feared({ selected }: Equilibrium): string {
  if (selected.falls === selected.theta) return '';
  return `An intervention is feared, which moves members and not the regime: it falls in truth only below ${fixed(selected.falls)}.`;
}

function ceiling({ ceiling }: Equilibrium): string {
  return `Were all certain of the fall, ${percent(ceiling)} of strength would move; the rest never does, as commanders and rents are on this morning.`;
}

function unique({ unique: { ratio, limit, assured } }: Equilibrium): string {
  const compared = `α/√β is ${fixed(ratio)}, and up to ${fixed(limit)} there is one threshold whatever is expected of the regime`;
  return assured
    ? `Precisions assure a single threshold: ${compared}.`
    : `Precisions do not assure a single threshold: ${compared}. What is public is known too well beside what each sees for himself.`;
}

function publicity({ publicity, selected }: Equilibrium): string {
  if (!selected.stable) return '';
  return `Publicity multiplier ${fixed(publicity)}: news that all know to be known by all moves members that many times as far as its content alone.`;
}
