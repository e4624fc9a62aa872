import type { Outcome } from '../../engine/record/history.ts';
import { DRAWN_ORDER, OUTCOME_WORDS } from '../../experiments/words/outcomes.ts';
import { OUTCOME_PATHS } from '../charts/outcome-paths.ts';
import { countSeen, outcomeOf } from '../runner/summary.ts';
import type { Seen } from '../runner/word.ts';

const XMLNS = 'http://www.w3.org/2000/svg';
const CELL = 20;
const LINE = 22;
/** Below this the legend is set smaller, or it would be cut. */
const NARROW = 300;

/** A mark a history, by outcome, and beneath it what the marks mean and how many of each there are. */
export function drawDots(width: number, seen: readonly (Seen | undefined)[]): SVGSVGElement {
  const ended = seen
    .flatMap((one) => (one?.ran ? [outcomeOf(one)] : []))
    .sort((a, b) => DRAWN_ORDER.indexOf(a) - DRAWN_ORDER.indexOf(b));
  const columns = Math.max(1, Math.min(Math.floor(width / CELL), ended.length <= 100 ? 25 : 50));
  const marks = ended.map((outcome, k) => mark(outcome, (k % columns) * CELL, Math.floor(k / columns) * CELL));
  const top = Math.ceil(ended.length / columns) * CELL + 8;
  const { outcomes } = countSeen(seen.filter((one) => one !== undefined));
  const there = DRAWN_ORDER.filter((outcome) => outcomes[outcome] > 0);
  const legend = there.flatMap((outcome, k) => {
    const words = svg('text', {
      x: 26,
      y: top + k * LINE + 13,
      'font-size': width < NARROW ? 11.5 : 13,
      fill: 'var(--ink)',
    });
    words.textContent = `${outcomes[outcome]} ${OUTCOME_WORDS[outcome].label}`;
    return [mark(outcome, 0, top + k * LINE), words];
  });
  const height = top + there.length * LINE;
  const drawn = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}` }) as SVGSVGElement;
  drawn.append(...marks, ...legend);
  return drawn;
}

function mark(outcome: Outcome, x: number, y: number): SVGElement {
  const path = svg('path', {
    d: OUTCOME_PATHS[outcome],
    'fill-rule': 'evenodd',
    transform: `translate(${x + 1} ${y + 1})`,
  });
  path.style.fill = `var(--${outcome})`;
  return path;
}

function svg(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(XMLNS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
