import { normalCdf } from '../math/normal.ts';

/** Nodes lie this far out and this densely, in units of Φ⁻¹ of a critical belief. */
const REACH = 6;
const PER_UNIT = 64;
export const NODES = 2 * REACH * PER_UNIT + 1;

/** Φ⁻¹ of the critical belief at a node. */
export function nodeAt(node: number): number {
  return node / PER_UNIT - REACH;
}

const BELIEFS = Float64Array.from({ length: NODES }, (_, node) => normalCdf(nodeAt(node)));

/**
 * Strength that changes its conduct as belief rises, by the belief at which it does: whole units of 2^-20 on the nodes, so
 * that sums are exact in any order. `sure` changes at any belief.
 */
export interface Steps {
  sure: number;
  readonly nodes: Float64Array;
}

/** No strength at any node. */
export function noSteps(): Steps {
  return { sure: 0, nodes: new Float64Array(NODES) };
}

/** Takes all strength off again. */
export function clearSteps(steps: Steps): void {
  steps.sure = 0;
  steps.nodes.fill(0);
}

/**
 * Adds a strength (a whole number, negative where it leaves a conduct) that changes at a critical belief. It is split
 * between the two nodes around it so that its mean stays; nothing moves at 1 or above.
 */
export function addStep(steps: Steps, strength: number, belief: number): void {
  const { nodes } = steps;
  if (!(belief > 0)) {
    steps.sure += strength;
    return;
  }
  if (belief >= 1) return;
  const left = nodeBelow(belief);
  if (left < 0) nodes[0]! += strength;
  else if (left === NODES - 1) nodes[left]! += strength;
  else {
    const from = BELIEFS[left]!;
    const right = Math.round(strength * ((belief - from) / (BELIEFS[left + 1]! - from)));
    nodes[left]! += strength - right;
    nodes[left + 1]! += right;
  }
}

/** The last node whose belief is not above this one; -1 if all are. */
function nodeBelow(belief: number): number {
  let low = -1;
  let high = NODES;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (BELIEFS[middle]! <= belief) low = middle;
    else high = middle;
  }
  return low;
}
