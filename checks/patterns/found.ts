import type { Found } from './patterns.ts';

/** A history for each way, as found among the first of seed 2019. */
export const FOUND: readonly Found[] = [];
