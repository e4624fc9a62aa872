import { type GivenFactor, givenSentence, rankGiven } from '../../experiments/sensitivity/given.ts';
import { many } from '../../experiments/words/numbers.ts';
import { wrapped } from '../draw/lines.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { interval, verdictOf } from './draw.ts';
import type { GivenAnswer } from './given.ts';
import type { SensitivityRequest } from './request.ts';

const MOST = 25;

/** What a past run says of the numbers that it drew. */
export function drawGiven(
  answer: GivenAnswer,
  says: string,
  { of }: SensitivityRequest,
  { width, paint }: Terminal,
): string[] {
  const say = (text: string): string[] => wrapped(text, width, 2);
  const ranked = rankGiven(answer.factors);
  const shown = ranked.slice(0, MOST);
  const hidden = ranked.length - shown.length;
  return [
    ...say(
      `${answer.file}: ${many(answer.rows, 'row')} of ${answer.meta.get('case')}, seed ${answer.meta.get('seed')}; explained is ${says} (${of}); nothing was run`,
    ),
    '',
    ...say(givenSentence(answer, says)).map((line) => paint('bold', line)),
    '',
    ...drawTable(['rank corr.', 'PAWN (noise)', 'delta', 'S1', '', 'number'], shown.map(cellsOf), width),
    ...(hidden > 0 ? [`and ${many(hidden, 'number')} that do no more`] : []),
    ...answer.silent.map(({ method, why }) => `${method}: ${why}`),
    '',
    ...say(
      'rank corr.: partial rank correlation, the direction. PAWN: how far knowing it moves the whole distribution, and what shuffled values reach. delta: share of the distribution that moves. S1: share of variance alone. Of one ensemble these are associations; --method sobol moves one at a time.',
    ),
  ];
}

function cellsOf({ path, prcc, pawn, delta, s1 }: GivenFactor): string[] {
  return [
    prcc === null ? '–' : interval(prcc),
    pawn === null ? '–' : `${pawn.value.toFixed(2)} (${pawn.noise?.toFixed(2) ?? '–'})`,
    delta === null ? '–' : interval(delta),
    s1 === null ? '–' : interval(s1),
    prcc === null ? '' : verdictOf(prcc),
    path,
  ];
}
