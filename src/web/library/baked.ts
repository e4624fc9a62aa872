import type { Claim, ListedCase, Source } from '../../scenario/index.ts';
import type { CaseRecord } from '../../scenario/record.ts';

/** A case of the library as the list shows it; the case itself is a file of its own. */
export interface ShelvedCase extends ListedCase {
  readonly summary: string;
  readonly start: string;
  readonly asOf: string;
  readonly end: string;
  readonly members: number;
  /** What happened after the as-of date; null where no record is kept. */
  readonly record: CaseRecord | null;
  /** Its README, as Markdown. */
  readonly readme: string;
}

/** What the library holds, as one file of the site. */
export interface BakedLibrary {
  readonly cases: readonly ShelvedCase[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  /** Texts of the common tables by name, for reading a coded case. */
  readonly common: Readonly<Record<string, { readonly file: string; readonly text: string }>>;
}

/** Pages of the repository that the lab shows: Markdown by path, such as `LIMITS.md`. */
export type BakedPages = Readonly<Record<string, string>>;

/** What the site was built from. */
export interface BakedVersion {
  readonly version: string;
  /** What decides the digits of a history. */
  readonly engine: string;
}
