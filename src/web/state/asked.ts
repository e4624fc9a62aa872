import { askCase, type LoadedCase, type WrittenCase } from '../../scenario/asked-case.ts';
import { interactiveScale } from '../runner/size.ts';
import type { Differences } from './ask.ts';

/**
 * A case with what is different, at a scale or at the size of the lab.
 *
 * @throws CaseFaults where it cannot be had so.
 */
export function askedCase(
  written: WrittenCase,
  { set, without, event, drop }: Differences,
  scale?: number,
): LoadedCase {
  const members = written.formations.reduce((sum, formation) => sum + formation.members, 0);
  return askCase(written, { set, without, events: event, drop, scale: scale ?? interactiveScale(members) });
}

/** What an ensemble is known by: all that its histories follow from. */
export function keyOf({ hash }: LoadedCase, seed: number): string {
  return `${hash} ${seed}`;
}
