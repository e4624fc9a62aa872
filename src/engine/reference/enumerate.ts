import { CONDUCTS } from '../conduct.ts';
import { compareEngines } from './disagreement.ts';
import { tinyTrial } from './exhaustive.ts';

/** What came up in the worlds that were tried. */
export interface Seen {
  readonly worlds: number;
  readonly conducts: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
}

/**
 * Lives every tiny world of so many enumerated inputs on both engines.
 *
 * @throws Error for the first world on which they differ.
 */
export function agreeOnAll(bits: number): Seen {
  const conducts = new Set<string>();
  const outcomes = new Set<string>();
  const worlds = 1 << bits;
  for (let number = 0; number < worlds; number++) {
    const { differs, record, world } = compareEngines(tinyTrial(number, bits));
    if (differs !== '') throw new Error(`tiny world ${number} of ${bits} inputs: ${differs}`);
    if (record === undefined) continue;
    for (const code of world.conduct) conducts.add(CONDUCTS[code]!);
    outcomes.add(record.outcome);
  }
  return { worlds, conducts, outcomes };
}
