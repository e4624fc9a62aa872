import { expecting, share } from '../../theory/domain.ts';
import { type Limits, wholeBox } from './box.ts';
import { type Cases, withInputs } from './cases.ts';
import { type Measured, measureBox, type QuasiP } from './measure.ts';
import { findBoxes, type Search } from './prim.ts';

/** 4,095 searches: more inputs than these are no longer a matter of seconds. */
const MOST_INPUTS = 12;

/** What counts as significant. */
export interface Significance {
  /** An input is tried if some box of the free search restricts it with a quasi-p of at most this. */
  readonly tried: number;
  /** A box is kept if every restriction of it has a quasi-p of at most this. */
  readonly kept: number;
}

/**
 * PRIM on every set of the inputs that matter (Kwakkel, 2019), so that a good box of two inputs is not missed because the free search
 * took a third first. What remains are boxes that no other beats in coverage, density and fewness of restrictions, the least
 * restricted first, then by falling coverage.
 * @throws {DomainError} where outcomes are not 0 and 1, or more than 12 inputs matter
 */
export function constrainedBoxes(
  cases: Cases,
  search: Partial<Omit<Search, 'aside'>> = {},
  { tried = 0.1, kept = 0.05 }: Partial<Significance> = {},
): Measured[] {
  expecting(cases.binary, 'outcome', 'other numbers', 'only 0 and 1: quasi-p values need shares');
  share('tried', tried);
  share('kept', kept);
  const all = wholeBox(cases);
  const free = findBoxes(cases, search).boxes;
  const places = [...new Set(free.flatMap(({ quasiP }) => quasiP.filter((one) => least(one) <= tried)).map(placeOf))];
  expecting(places.length <= MOST_INPUTS, 'inputs that matter', places.length, `at most ${MOST_INPUTS}`);
  places.sort((a, b) => a - b);
  const seen = new Map<string, Measured>();
  const keep = (limits: Limits): void => {
    const key = JSON.stringify(limits);
    if (seen.has(key)) return;
    const box = measureBox(cases, limits, all);
    if (box.quasiP.every((one) => greatest(one) <= kept)) seen.set(key, box);
  };
  for (const { limits } of free) keep(limits);
  for (const set of setsOf(places)) {
    for (const { limits } of findBoxes(withInputs(cases, set), search).boxes)
      keep(all.map((whole, place) => (set.includes(place) ? limits[set.indexOf(place)]! : whole)));
  }
  const boxes = [...seen.values()];
  return boxes
    .filter((box) => !boxes.some((other) => beats(other, box)))
    .sort((a, b) => a.restricted.length - b.restricted.length || b.coverage - a.coverage);
}

const placeOf = ({ place }: QuasiP): number => place;

function values(one: QuasiP): number[] {
  return 'kept' in one ? [one.kept] : [one.low, one.high].filter((value) => value !== null);
}
const least = (one: QuasiP): number => Math.min(...values(one));
const greatest = (one: QuasiP): number => Math.max(...values(one));

function setsOf(places: readonly number[]): number[][] {
  const sets: number[][] = [[]];
  for (const place of places) sets.push(...sets.map((set) => [...set, place]));
  return sets.slice(1);
}

function beats(one: Measured, other: Measured): boolean {
  const ahead = [
    one.coverage - other.coverage,
    one.density - other.density,
    other.restricted.length - one.restricted.length,
  ];
  return ahead.every((by) => by >= 0) && ahead.some((by) => by > 0);
}
