import type { Explanation } from '../../experiments/explain/explain.ts';
import { changeSentence } from '../../experiments/explain/sentences.ts';
import { dateOf, longDate } from '../../experiments/words/dates.ts';
import { fixed } from '../../experiments/words/digits.ts';
import type { Terminal } from '../terminal.ts';
import { drawBelief } from './explain-belief.ts';
import { drawEnvelope } from './explain-envelope.ts';
import { inset } from './explain-inset.ts';
import { drawLuck } from './explain-luck.ts';
import { drawParts } from './explain-parts.ts';
import { drawPerson } from './explain-person.ts';
import { wrapped } from './lines.ts';

/** Width of a number of the small table. */
const COLUMN = 14;

export interface Place {
  readonly name: string;
  readonly seed: number;
  readonly start: string;
}

/** The page of one member on one day. */
export function drawExplanation(explanation: Explanation, { name, seed, start }: Place, terminal: Terminal): string[] {
  const { history, day, today } = explanation;
  const { width, paint } = terminal;
  const head = (text: string): string => paint('bold', text);
  return [
    ...wrapped(`seed ${seed}  ${name}, history ${history}, day ${day} (${longDate(dateOf(start, day))})`, width, 2),
    '',
    ...drawPerson(explanation.who, terminal),
    ...wrapped(head(today.says), width),
    '',
    head('His four lines'),
    ...drawLines(explanation, terminal),
    ...drawEnvelope(explanation, terminal),
    '',
    head('What each room put in'),
    ...drawParts(explanation, terminal),
    '',
    head('What he believed, and the truth'),
    ...drawBelief(explanation, terminal),
    '',
    head('His luck'),
    ...drawLuck(explanation, terminal),
    '',
    head('The closest change'),
    ...drawClosest(explanation, terminal),
    '',
  ];
}

function drawLines({ lines, best, belief }: Explanation, { width }: Terminal): string[] {
  const column = (text: string): string => text.padStart(COLUMN);
  const rows = lines.map(({ line, stands, falls, worth }) => {
    const numbers = [stands, falls, worth].map((number) => column(fixed(number)));
    return `  ${line.padEnd(9)}${numbers.join('')}${line === best ? '  best' : ''}`;
  });
  const heads = ['if it stands', 'if it falls', `at p ${fixed(belief.p)}`];
  const obstacles = lines.filter(({ closed }) => closed !== '').map(({ line, closed }) => `${line}: ${closed}`);
  return [
    `  ${''.padEnd(9)}${heads.map(column).join('')}`,
    ...rows,
    ...obstacles.flatMap((text) => inset(text, width)),
  ];
}

function drawClosest({ closest }: Explanation, { width, paint }: Terminal): string[] {
  const [first, ...others] = closest.changes;
  const bullets = others.flatMap((other) =>
    wrapped(`  - ${changeSentence(other)} (${fixed(other.distance)} widths)`, width, 4),
  );
  const metric =
    'One thing changed at dawn, all else of that day and its luck kept. ' +
    'A width is that of the range where an analyst would look; a switch counts as one.';
  return [
    ...wrapped(paint('bold', closest.says) + (first ? ` (${fixed(first.distance)} widths)` : ''), width, 2),
    ...(bullets.length > 0 ? ['Then, each alone:', ...bullets] : []),
    ...wrapped(metric, width, 2),
  ];
}
