import type { StoredStudy } from '../../../store/study/read.ts';
import { claimsKind } from './claims.ts';
import { compareKind } from './compare.ts';
import type { Told } from './told.ts';

/** Reads a study of one design. */
type Kind = (stored: StoredStudy) => Told;

/** By the first word of the design. A study of a design that is not here is reported as any study can be. */
export const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['compare', compareKind],
  ['claims', claimsKind],
]);
