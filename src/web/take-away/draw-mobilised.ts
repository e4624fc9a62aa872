import * as Plot from '@observablehq/plot';
import type { Outcome } from '../../engine/record/history.ts';
import { dateOf, shortDate } from '../../experiments/words/dates.ts';
import { percent } from '../../experiments/words/numbers.ts';
import { OUTCOME_WORDS } from '../../experiments/words/outcomes.ts';
import { outcomeOf } from '../runner/summary.ts';
import type { Seen, SeenHistory } from '../runner/word.ts';

interface Frame {
  readonly start: string;
  readonly days: number;
}

/** The share mobilised, a line a history and no mean among them; a shape ends each line that ends otherwise than standing. */
export function drawMobilised(
  width: number,
  seen: readonly (Seen | undefined)[],
  { start, days }: Frame,
): SVGSVGElement {
  const ran = seen.filter((one) => one?.ran === true) as SeenHistory[];
  const points = ran.flatMap((one) =>
    Array.from(one.mobilised, (share, k) => ({ day: k + 1, share, history: one.history, outcome: outcomeOf(one) })),
  );
  const ends = ran
    .filter((one) => outcomeOf(one) !== 'stands')
    .map((one) => ({ day: one.mobilised.length, share: one.mobilised.at(-1) ?? 0, outcome: outcomeOf(one) }));
  const colour = ({ outcome }: { outcome: string }): string => `var(--${outcome})`;
  return Plot.plot({
    width,
    height: Math.round(Math.min(320, Math.max(200, width * 0.4))),
    marginLeft: 52,
    marginRight: 24,
    style: { background: 'none', color: 'var(--ink)', fontSize: '12px' },
    x: {
      domain: [1, Math.max(2, days)],
      label: null,
      ticks: Math.max(2, Math.floor(width / 80)),
      tickFormat: (day: number) => shortDate(dateOf(start, day)),
    },
    y: { label: null, grid: true, ticks: 5, tickFormat: (share: number) => percent(share), domain: [0, greatest(ran)] },
    marks: [
      Plot.line(points, { x: 'day', y: 'share', z: 'history', stroke: colour, strokeWidth: 1, strokeOpacity: 0.5 }),
      Plot.text(ends, {
        x: 'day',
        y: 'share',
        text: ({ outcome }: { outcome: Outcome }) => OUTCOME_WORDS[outcome].shape,
        fill: colour,
        fontSize: 14,
      }),
      Plot.ruleY([0], { stroke: 'var(--control)' }),
    ],
  }) as SVGSVGElement;
}

/** The middle and the ends of all histories on thirteen days, for the table beside the lines. */
export function mobilisedRows(seen: readonly (Seen | undefined)[], { start, days }: Frame): string[][] {
  const ran = seen.filter((one) => one?.ran === true) as SeenHistory[];
  return Array.from({ length: 13 }, (_, k) => Math.max(1, Math.round((k * days) / 12))).map((day) => {
    const shares = ran
      .map(({ mobilised }) => mobilised[Math.min(day, mobilised.length) - 1] ?? 0)
      .sort((a, b) => a - b);
    const at = [0, 0.25, 0.5, 0.75, 1].map((q) => percent(shares[Math.round(q * (shares.length - 1))] ?? 0));
    return [shortDate(dateOf(start, day)), ...at];
  });
}

function greatest(ran: readonly SeenHistory[]): number {
  return ran.reduce((most, { mobilised }) => mobilised.reduce((a, b) => Math.max(a, b), most), 0.02) * 1.05;
}
