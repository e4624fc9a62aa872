import { expecting, innerShare, whole } from '../../theory/domain.ts';
import { type Stream, shuffle } from '../chance/stream.ts';
import { atRows, type Cases } from './cases.ts';
import type { Measured } from './measure.ts';
import { findBoxes, type Search, type Station } from './prim.ts';

/** How often an input is restricted again in searches on parts of the runs. */
export interface Reproduced {
  readonly name: string;
  /** Share of the parts whose box nearest in coverage, and nearest in density, restricts the input. */
  readonly byCoverage: number;
  readonly byDensity: number;
}

/** How to resample: `times` parts, each a `share` of the runs drawn without replacement. */
export interface Resampling {
  readonly times: number;
  readonly share: number;
}

/**
 * Whether a box would be found again (Bryant & Lempert, 2010): searches anew on random halves of the runs and looks there at the boxes
 * nearest to it in coverage and in density. An input of the box that comes back in fewer than most halves is there by luck. A half without a run of interest
 * brings nothing back.
 * @throws {DomainError} for `times` below 1 and a share not between 0 and 1
 */
export function resample(
  cases: Cases,
  box: Measured,
  stream: Stream,
  { times = 100, share = 0.5 }: Partial<Resampling> = {},
  search: Partial<Omit<Search, 'aside'>> = {},
): Reproduced[] {
  whole('times', times, 1);
  innerShare('share', share);
  const size = Math.floor(cases.count * share);
  expecting(size > 0, 'share', share, 'a part of one run or more');
  const byCoverage = new Float64Array(cases.inputs.length);
  const byDensity = new Float64Array(cases.inputs.length);
  const rows = Int32Array.from({ length: cases.count }, (_, row) => row);
  for (let time = 0; time < times; time++) {
    shuffle(rows, stream);
    const part = atRows(cases, rows.slice(0, size));
    if (part.hits === 0) continue;
    const { boxes } = findBoxes(part, search);
    for (const place of nearest(boxes, 'coverage', box).restricted) byCoverage[place]!++;
    for (const place of nearest(boxes, 'density', box).restricted) byDensity[place]!++;
  }
  return cases.inputs.map(({ name }, place) => ({
    name,
    byCoverage: byCoverage[place]! / times,
    byDensity: byDensity[place]! / times,
  }));
}

/** The first of the boxes that come nearest to `box`. */
function nearest(boxes: readonly Station[], by: 'coverage' | 'density', box: Measured): Station {
  const distance = (one: Station): number => Math.abs(one[by] - box[by]);
  return boxes.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}
