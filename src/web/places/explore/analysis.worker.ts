import { expose } from 'comlink';
import type { Dimension } from '../../../experiments/discovery/cases.ts';
import { type GivenSample, givenIndices } from '../../../experiments/sensitivity/given.ts';
import { type BoxSearch, searchBoxes } from './box-search.ts';
import { sharesOf } from './shares-study.ts';

const RESAMPLES = 100;
let search: BoxSearch | undefined;

const analyst = {
  rank: (sample: GivenSample, seed: number) => givenIndices(sample, { resamples: RESAMPLES, seed }),
  boxes(dimensions: readonly Dimension[], outcome: Float64Array) {
    search = searchBoxes(dimensions, outcome);
    return search.found;
  },
  check: (place: number, seed: number) => search?.check(place, seed) ?? [],
  shares: sharesOf,
};
export type Analyst = typeof analyst;

expose(analyst);
