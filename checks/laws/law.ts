import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KNOWN_FAILURES } from './known-failures.ts';
import type { Case, Lived } from './live.ts';
import { CLEAR, type Difference, paired, report } from './paired.ts';

/** A sign of the model in plain words, and the worlds in which it is tried. */
export interface Law {
  readonly says: string;
  /** What the lever must do to what is measured. */
  readonly expect: 'less' | 'more';
  readonly worlds: number;
  /** World k, in the regime that the law's premise states. */
  caseOf(k: number): Case;
  lever(one: Case): Case;
  measure(lived: Lived): number;
}

/** Makes a test of each law; `times` as many worlds as it asks for. */
export function tryLaws(laws: readonly Law[], times = 1): void {
  for (const law of laws) {
    test(law.says, () => {
      const { says, worlds, caseOf, lever, measure } = law;
      hold(paired(says, worlds * times, caseOf, lever, measure), law.expect);
    });
  }
}

/**
 * Prints what was found, and asserts the sign beyond Monte Carlo error (or, for `same`, that no world differs), or that a
 * known failure fails as recorded.
 */
export function hold(found: Difference, expect: 'less' | 'more' | 'same'): void {
  console.log(report(found));
  const holds = isSo(found, expect);
  const known = KNOWN_FAILURES.find((one) => one.law === found.law);
  if (known === undefined) {
    assert.ok(holds, `${report(found)}: expected ${expect}, beyond ${CLEAR} standard errors`);
    return;
  }
  assert.ok(!holds, `${report(found)}: a known failure holds now; strike it off known-failures.ts`);
  if (known.worlds === found.worlds) assert.equal(found.difference.toFixed(4), known.difference, report(found));
}

function isSo({ difference, error }: Difference, expect: 'less' | 'more' | 'same'): boolean {
  if (expect === 'same') return difference === 0 && error === 0;
  return (expect === 'more' ? difference : -difference) > CLEAR * error;
}
