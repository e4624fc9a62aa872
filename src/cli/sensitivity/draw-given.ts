import { listed, many, whole } from '../../experiments/words/numbers.ts';
import { wrapped } from '../draw/lines.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { interval, verdictOf } from './draw.ts';
import type { GivenAnswer, GivenFactor } from './given.ts';
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

/** What can be told from nothing, by rank correlation and PAWN; an association, no cause is claimed. */
export function givenSentence({ factors }: GivenAnswer, says: string): string {
  const told = rankGiven(factors).filter(isTold);
  if (told.length === 0) return `Of ${many(factors.length, 'number')} that vary, none can be told to go with ${says}.`;
  const named = told
    .slice(0, 5)
    .map(({ path, prcc }) => (prcc === null ? path : `${path} (${prcc.value > 0 ? 'up' : 'down'})`));
  const more = told.length > named.length ? ` and ${many(told.length - named.length, 'other')}` : '';
  const few = Math.round(factors.length / 20);
  return `What goes with ${says}: ${listed(named)}${more}. Of ${whole(factors.length)} numbers about ${whole(few)} would by chance.`;
}

/** The numbers in order: those that can be told from nothing first, by the size of the rank correlation. */
export function rankGiven(factors: readonly GivenFactor[]): GivenFactor[] {
  const size = ({ prcc }: GivenFactor): number => Math.abs(prcc?.value ?? 0);
  return [...factors].sort(
    (a, b) => Number(isTold(b)) - Number(isTold(a)) || size(b) - size(a) || (a.path < b.path ? -1 : 1),
  );
}

function isTold({ prcc }: GivenFactor): boolean {
  return prcc !== null && (prcc.verdict === 'above 0' || prcc.verdict === 'below 0');
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
