import assert from 'node:assert/strict';
import { compareEngines } from '../../src/engine/reference/disagreement.ts';
import type { World } from '../../src/engine/world.ts';
import { drawValues } from '../../src/scenario/draw.ts';
import { loadCase } from '../../src/scenario/load.ts';

/** Histories of the main case, its whole period unless `days` says otherwise. */
export interface Run {
  readonly scale: number;
  readonly histories: number;
  readonly days?: number;
  readonly set?: readonly string[];
}

/** Lives histories of the main case on both engines; they must agree to the last bit. Returns the worlds as they ended. */
export function agreeOnMainCase({ scale, histories, days, set = [] }: Run): World[] {
  const { scenario, priors } = loadCase('venezuela-2019', { scale, set, ...(days === undefined ? {} : { days }) });
  const seed = 1;
  return Array.from({ length: histories }, (_, history) => {
    const values = drawValues(priors, seed, history);
    const { differs, record, world } = compareEngines({ scenario, values, seed, history });
    assert.equal(differs, '', `main case at 1:${scale} ${set.join(' ')}, history ${history}`);
    assert.ok(record !== undefined, `history ${history} cannot begin`);
    return world;
  });
}
