import type { Path } from './fault.ts';
import type { Review } from './review.ts';
import { list, text, word } from './shape.ts';

export const GRADES = ['measured', 'estimated', 'argued', 'assumed'] as const;
type Grade = (typeof GRADES)[number];

/** The keys that say why a number is what it is. */
export const evidenceShape = {
  grade: word(...GRADES).optional(),
  claims: list(text('the identifier of a claim, such as R2-14'), 'a list of claims').optional(),
  sources: list(text('a path such as sources/iiss-2019'), 'a list of sources').optional(),
  why: text('a sentence').optional(),
};

/** What was written of a number's grade and grounds. */
export interface Written {
  readonly grade?: Grade | undefined;
  readonly claims?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly why?: string | undefined;
}

export interface Evidence {
  readonly grade: Grade;
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly why: string;
}

/** Checks the grade and the grounds written at `path`; where the grade is missing there is a fault and a stand-in. */
export function readEvidence(review: Review, path: Path, written: Written): Evidence {
  const { grade, claims = [], sources = [], why = '' } = written;
  checkCitations(review, path, claims, sources);
  if (grade === undefined) {
    review.fault([...path, 'grade'], `a grade, one of ${GRADES.join(', ')}`);
  } else if (why === '' && grade === 'assumed') {
    review.fault([...path, 'why'], 'a why, since the grade is assumed');
  } else if (why === '' && claims.length + sources.length === 0) {
    review.fault([...path, 'why'], 'claims, sources or a why');
  }
  return { grade: grade ?? 'assumed', claims, sources, why };
}

/** Faults for claims and sources that the library does not hold. */
export function checkCitations(
  review: Review,
  path: Path,
  claims: readonly string[],
  sources: readonly string[],
): void {
  const { citations } = review;
  claims.forEach((id, k) => {
    if (citations.claims.has(id)) return;
    review.noSuch([...path, 'claims', k], id, 'a claim of library/claims', citations.claims);
  });
  sources.forEach((source, k) => {
    if (citations.sources.has(source)) return;
    review.noSuch([...path, 'sources', k], source, 'a file of library/sources, without .yaml', citations.sources);
  });
}
