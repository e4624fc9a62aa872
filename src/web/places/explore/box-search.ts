import { openStream } from '../../../experiments/chance/stream.ts';
import { type Cases, casesOf, type Dimension } from '../../../experiments/discovery/cases.ts';
import { varies } from '../../../experiments/discovery/dimensions.ts';
import { frontier } from '../../../experiments/discovery/frontier.ts';
import type { QuasiP } from '../../../experiments/discovery/measure.ts';
import { findBoxes, type Station } from '../../../experiments/discovery/prim.ts';
import { resample } from '../../../experiments/discovery/resample.ts';
import { ruleOf } from '../../../experiments/discovery/rule.ts';
import { DomainError } from '../../../theory/domain.ts';

/** A box that no other beats in coverage and density. */
export interface FoundBox {
  readonly count: number;
  readonly hits: number;
  readonly coverage: number;
  readonly density: number;
  /** Names of the numbers that it limits. */
  readonly limits: readonly string[];
  /** Its limits as words. */
  readonly rule: string;
}

/** What a search found, or why there is nothing to find. No box is chosen. */
export interface FoundBoxes {
  readonly reason: string | null;
  readonly count: number;
  readonly hits: number;
  readonly boxes: readonly FoundBox[];
}

/** One limit of a box: how likely so many falls are if it adds nothing, and whether it is found again. */
export interface CheckedLimit {
  readonly name: string;
  readonly quasiP: number;
  /** Share of searches on halves whose box nearest in coverage, and nearest in density, has the limit. */
  readonly byCoverage: number;
  readonly byDensity: number;
}

export interface BoxSearch {
  readonly found: FoundBoxes;
  /** Looks again for the box at a place of the list. */
  check(place: number, seed: number): CheckedLimit[];
}

const LEAST_MASS = 0.05;
const HALVES = 30;
const WORDS = { runs: 'runs', happens: 'fall' } as const;

/** Peels boxes off the runs: PRIM. Outcomes are 1 where it fell, 0 where not and NaN where nothing is known. */
export function searchBoxes(dimensions: readonly Dimension[], outcome: Float64Array): BoxSearch {
  let cases: Cases;
  try {
    cases = casesOf(dimensions.filter(varies), outcome);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const known = outcome.filter((fell) => !Number.isNaN(fell));
    const hits = known.reduce((sum, fell) => sum + fell, 0);
    return { found: { reason: error.message, count: known.length, hits, boxes: [] }, check: () => [] };
  }
  const stations = frontier(findBoxes(cases, { leastMass: LEAST_MASS }).boxes);
  const boxes = stations.map((station) => foundBox(cases, station));
  return {
    found: { reason: null, count: cases.count, hits: cases.hits, boxes },
    check: (place, seed) => checkedLimits(cases, stations[place]!, seed),
  };
}

function foundBox(cases: Cases, box: Station): FoundBox {
  const { count, hits, coverage, density, restricted } = box;
  const limits = restricted.map((place) => cases.inputs[place]!.name);
  return { count, hits, coverage, density, limits, rule: ruleOf(cases, box, WORDS).split(': ')[0]! };
}

function checkedLimits(cases: Cases, box: Station, seed: number): CheckedLimit[] {
  const stream = openStream(seed, 'discover');
  const again = new Map(
    resample(cases, box, stream, { times: HALVES }, { leastMass: LEAST_MASS }).map((one) => [one.name, one]),
  );
  return box.restricted.map((place) => {
    const { name } = cases.inputs[place]!;
    const { byCoverage, byDensity } = again.get(name)!;
    const found = box.quasiP.find((one) => one.place === place);
    return { name, quasiP: found ? greatest(found) : Number.NaN, byCoverage, byDensity };
  });
}

/** Of a number with two ends the worse one. */
function greatest(found: QuasiP): number {
  return 'kept' in found ? found.kept : Math.max(found.low ?? 0, found.high ?? 0);
}
