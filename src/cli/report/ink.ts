import type { Outcome } from '../../engine/record/history.ts';
import { FALLEN, OUTCOME_WORDS } from '../../experiments/words/outcomes.ts';

/**
 * Colours by meaning; the page and each drawing define them for light and dark, and the value here holds where neither
 * does. Blue and orange keep apart for those who see no red or green, and shapes say it again.
 */
export const INK = {
  stands: 'var(--stands, #1f5fae)',
  falls: 'var(--falls, #b4530a)',
  other: 'var(--other, #6a4fa3)',
  quiet: 'var(--quiet, #5f6670)',
  line: 'currentColor',
} as const;

/** What the colours are on paper and in the dark; each has at least 4.5:1 against what it lies on. */
export const INK_LIGHT = '--stands: #1f5fae; --falls: #b4530a; --other: #6a4fa3; --quiet: #5f6670;';
export const INK_DARK = '--stands: #7db4f5; --falls: #f2a65f; --other: #bda8ea; --quiet: #a5adb7;';

/** A mark in a drawing, and the sign for it in text. */
export interface Sign {
  /** A symbol of Plot. */
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'hexagon';
  readonly colour: string;
  readonly shape: string;
  readonly hollow?: boolean;
  /** Degrees by which the symbol is turned. */
  readonly rotate?: number;
}

/** Round where the regime stands, angular where it falls. */
export const STANDS: Sign = { symbol: 'circle', colour: INK.stands, shape: '●' };
export const FALLS: Sign = { symbol: 'square', colour: INK.falls, shape: '■' };
export const NEITHER: Sign = { symbol: 'circle', colour: INK.quiet, shape: '○', hollow: true };

const SYMBOLS: Readonly<Record<Outcome, Pick<Sign, 'symbol' | 'hollow' | 'rotate'>>> = {
  stands: { symbol: 'circle' },
  crushed: { symbol: 'circle', hollow: true },
  split: { symbol: 'hexagon' },
  'withheld-from-below': { symbol: 'triangle', rotate: 180 },
  'command-withdraws': { symbol: 'square' },
  'units-turn': { symbol: 'triangle' },
  'force-dissolves': { symbol: 'diamond' },
  'street-and-states': { symbol: 'cross' },
  'by-force': { symbol: 'cross', rotate: 45 },
};

/** The mark of an outcome. */
export function signOf(outcome: Outcome): Sign {
  const colour = FALLEN.includes(outcome) ? INK.falls : outcome === 'split' ? INK.other : INK.stands;
  return { ...SYMBOLS[outcome], colour, shape: OUTCOME_WORDS[outcome].shape };
}
