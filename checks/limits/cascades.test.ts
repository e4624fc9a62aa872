import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCase } from '../../src/scenario/index.ts';
import { atTheEnd, histories } from './live.ts';

/** Final sizes by Gleeson and Cahalane, from the supplied vectors: mean ties, size from a seed of one in a thousand. */
const KNOWN: readonly [number, number][] = [
  [2, 0.7969505261041508],
  [4, 0.9801941199609396],
  [5.5, 0.9958224228269491],
  [7, 0.004241993269518745],
];

describe('a cascade through a hundred thousand, run by the engine from its case file', () => {
  for (const [ties, size] of KNOWN) {
    it(`ends at ${size.toFixed(4)} with ${ties} ties on average`, () => {
      const loaded = loadCase('watts-2002', { set: [`force.peers=${ties}`] });
      const [end] = [...histories(loaded, 1, true)].map(atTheEnd);
      assert.ok(Math.abs(end! - size) < 0.01, `${end} | ${size}`);
    });
  }
});
