import type { Outcome, Pattern } from './history.ts';

/** What the outcome is read from, on the last evening. Shares in [0, 1]; see ODD.md 7.11 and annex A5. */
export interface Ending {
  readonly fell: boolean;
  /** Foreign force was used on the last day. */
  readonly force: boolean;
  /** A, and its parts by defection and desertion. */
  readonly mobilised: number;
  readonly defected: number;
  readonly deserted: number;
  /** Strength of line generals and line field officers who withhold or turned, as a share of theirs. */
  readonly command: number;
  /** Strength of movers whose own commander moved, as a share of the movers'. */
  readonly vertical: number;
  readonly generalsTurned: number;
  readonly leaderHeld: boolean;
  /** Mean street of the last fourteen days. */
  readonly lateStreet: number;
  /** Heads who deserted or defected, and who deserted, as a share of all. */
  readonly headsGone: number;
  readonly headsDeserted: number;
  readonly officersMoved: number;
}

/** Names an ending; the first rule that fits wins. The pattern is null when it fell, split or was crushed. */
export function classify(e: Ending): { outcome: Outcome; pattern: Pattern | null } {
  if (e.fell) return { outcome: fallOf(e), pattern: null };
  if (e.defected >= 0.15 && e.generalsTurned >= 2) return { outcome: 'split', pattern: null };
  if (e.leaderHeld && e.lateStreet < 0.1) return { outcome: 'crushed', pattern: null };
  return { outcome: 'stands', pattern: patternOf(e) };
}

function fallOf(e: Ending): Outcome {
  if (e.force) return 'by-force';
  if (e.mobilised < 0.05) return 'street-and-states';
  if (e.deserted >= e.mobilised / 2) return 'force-dissolves';
  if (e.defected >= e.mobilised / 3 && e.vertical >= 0.4) return 'units-turn';
  return e.command >= 0.4 ? 'command-withdraws' : 'withheld-from-below';
}

function patternOf(e: Ending): Pattern {
  if (e.mobilised >= 0.15) return 'eroded';
  if (e.headsGone >= 0.05) return 'bleeding';
  if (e.headsDeserted >= 0.001) return 'leak';
  return e.officersMoved > 0 ? 'isolated-refusal' : 'dual-loyalty';
}
