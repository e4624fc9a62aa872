import { DEFECTED, DESERTED } from '../../engine/conduct.ts';
import { emptyEnvelope, readEnvelope } from '../../engine/coordination/envelope.ts';
import { linesOpen, TIE } from '../../engine/rooms/decision/choice.ts';
import { commanderSign, payoffs, TURN } from '../../engine/rooms/decision/payoffs.ts';
import { strengthOf, type World } from '../../engine/world.ts';
import { finalSize } from '../gleeson-cahalane.ts';
import type { Response } from '../watts.ts';

/** The expected size of a cascade through trusted ties. Shares; `degree` in ties. */
export interface Cascade {
  /** Share that has turned on the morning: the seeds. */
  readonly seeds: number;
  /** Mean of trusted ties. */
  readonly degree: number;
  /** Share of strength that has turned in the end. */
  readonly size: number;
}

/** What is read of one formation: whom its members trust, at which beliefs they turn, how many have. */
interface Network {
  readonly heads: number;
  readonly strength: number;
  readonly seeds: number;
  readonly degrees: readonly number[];
  readonly beliefs: Float64Array;
}

/**
 * The mean size of a cascade over the ties and critical beliefs that the force really has (Gleeson and Cahalane 2007), each
 * formation a network of its own, as ties never leave one. Takes the network for a tree, and seeds and beliefs for spread at
 * random over it: right as random networks grow, an approximation in garrison rings.
 *
 * @throws DomainError where someone trusts more than a thousand.
 */
export function cascadeOf(world: World): Cascade {
  const { posts, state } = world;
  let [seeds, degree, size] = [0, 0, 0];
  for (let code = 0; code < world.scenario.formations.length; code++) {
    const network = networkOf(world, code);
    const part = network.heads / posts.count;
    const mean = network.degrees.reduce((sum, share, k) => sum + k * share, 0);
    seeds += network.seeds * part;
    degree += mean * part;
    size += sizeOf(network, mean) * (network.strength / state.whole);
  }
  return { seeds, degree, size };
}

function sizeOf({ seeds, degrees, beliefs }: Network, mean: number): number {
  const response: Response = (share) => countUpTo(beliefs, share + TIE) / beliefs.length;
  return mean > 0 ? finalSize({ degrees, response, seed: seeds }).size : seeds + (1 - seeds) * response(0);
}

function networkOf(world: World, code: number): Network {
  const { posts, conduct, near, sheet } = world;
  const envelope = emptyEnvelope();
  const degrees: number[] = [];
  const beliefs: number[] = [];
  let [strength, gone] = [0, 0];
  for (let i = 0; i < posts.count; i++) {
    if (posts.formation[i] !== code) continue;
    const degree = near[i]! >>> 24;
    degrees[degree] = (degrees[degree] ?? 0) + 1;
    payoffs(world, i, commanderSign(world, i), sheet.lines);
    readEnvelope(envelope, sheet.lines, linesOpen(world, posts.rank[i]!));
    const place = envelope.line.subarray(0, envelope.count).indexOf(TURN);
    beliefs.push(place < 0 ? Infinity : envelope.from[place]!);
    strength += strengthOf(world, i);
    if (conduct[i] === DEFECTED || conduct[i] === DESERTED) gone += 1;
  }
  const heads = beliefs.length;
  const shares = Array.from(degrees, (many) => (many ?? 0) / heads);
  return { heads, strength, seeds: gone / heads, degrees: shares, beliefs: Float64Array.from(beliefs).sort() };
}

/** How many of these, ascending, are at most `limit`. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
