import type { OnceCompared } from '../../experiments/exact/once.ts';
import type { RestsCompared } from '../../experiments/exact/rests.ts';
import type { Frequency, Mean } from '../../experiments/exact/tally.ts';
import { many, percent } from '../../experiments/words/numbers.ts';
import type { Terminal } from '../terminal.ts';
import { wrapped } from './lines.ts';

/** What the engine did beside what must come out, one morning a history. */
export function drawOnce({ falls, mobilised, histories, failed }: OnceCompared, { width }: Terminal): string[] {
  const texts = [
    `The engine let a force of this kind choose once, on the first morning, in ${many(histories, 'history', 'histories')}; each has people, signals and a strength of its own.`,
    ...(failed < histories ? [fallsLine(falls), meanLine('mobilises', mobilised)] : []),
    ...failures(failed),
  ];
  return texts.flatMap((text) => wrapped(text, width, 2));
}

/** The same for whole histories of members who believe in what they see. */
export function drawRests(
  { mobilised, histories, failed, fell }: RestsCompared,
  circles: boolean,
  { width }: Terminal,
): string[] {
  const ended = fell > 0 ? [`In ${fell} the regime fell, and the movement with it had no time to come to rest.`] : [];
  const texts = [
    `The engine lived through ${many(histories, 'whole history', 'whole histories')} of the case as it is${circles ? ', each with ties of its own' : ''}.`,
    ...(failed < histories ? [meanLine('has moved on the last evening', mobilised), range(mobilised)] : []),
    ...ended,
    ...failures(failed),
  ];
  return texts.flatMap((text) => wrapped(text, width, 2));
}

function fallsLine({ count, of, share, low, high, exact, standardised }: Frequency): string {
  return `It falls in ${count} of ${of}, ${percent(share)} (95 % interval ${percent(low)} to ${percent(high)}); exact, given where each stood: ${percent(exact)}${away(standardised)}.`;
}

function meanLine(what: string, { mean, exact, error, standardised }: Mean): string {
  const give = error > 1e-12 ? ` ± ${digits(error)}` : '';
  return `Of its strength ${digits(mean)}${give} ${what}; exact: ${digits(exact)}${away(standardised)}.`;
}

const digits = (share: number): string => `${(100 * share).toFixed(3)} %`;

function range({ least, most }: Mean): string {
  return least === most ? 'It is the same in each.' : `From ${digits(least)} in one to ${digits(most)} in another.`;
}

function away(standardised: number | null): string {
  if (standardised === null) return '';
  const size = Math.abs(standardised).toFixed(1);
  return ` (${size} standard errors ${standardised < 0 ? 'below' : 'above'})`;
}

function failures(failed: number): string[] {
  return failed > 0
    ? [`${many(failed, 'history', 'histories')} could not start and ${failed === 1 ? 'is' : 'are'} left out.`]
    : [];
}
