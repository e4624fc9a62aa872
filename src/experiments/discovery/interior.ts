import type { Limit } from './box.ts';
import type { Cases } from './cases.ts';

/**
 * The runs in a box while it shrinks and grows: `orders[place]` lists them by the values of that input (by row for a category), in
 * its first `count` places.
 */
export interface Interior {
  readonly limits: Limit[];
  readonly orders: readonly Int32Array[];
  /** 1 for a run in the box. */
  readonly inside: Uint8Array;
  count: number;
  sum: number;
}

/** All runs that are not laid aside. `sorted` is one order per input over every run, and stays as it is. */
export function interiorOf(cases: Cases, sorted: readonly Int32Array[], all: readonly Limit[], aside?: Uint8Array) {
  const inside = Uint8Array.from({ length: cases.count }, (_, row) => (aside?.[row] === 1 ? 0 : 1));
  const orders = sorted.map((order) => order.slice());
  const interior: Interior = { limits: [...all], orders, inside, count: cases.count, sum: 0 };
  keepInside(interior, cases.outcome);
  return interior;
}

/** Takes out of every order the runs that are no longer inside, and counts anew. */
export function keepInside(interior: Interior, outcome: Float64Array): void {
  const { orders, inside } = interior;
  let left = 0;
  for (const order of orders) {
    left = 0;
    for (let place = 0; place < interior.count; place++) {
      const row = order[place]!;
      order[left] = row;
      left += inside[row]!;
    }
  }
  interior.count = left;
  interior.sum = 0;
  const rows = orders[0]!;
  for (let place = 0; place < left; place++) interior.sum += outcome[rows[place]!]!;
}
