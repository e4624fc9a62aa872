import type { Values } from '../parameters.ts';
import type { Scenario } from '../scenario.ts';
import { commanderOf, placesOf } from './chain.ts';
import { MOST_FORMATIONS, MOST_SLOTS, memberKey, type Posts } from './posts.ts';
import { type Strata, strataOf } from './strata.ts';
import { chainTrustLuck, type Pairs, tieFormation, trustLuck } from './ties.ts';

type Draft = { -readonly [K in 'key' | 'rank' | 'line' | 'formation' | 'unit' | 'commander' | 'chainTrust']: Posts[K] };

/** Most peer ties of one member: counts of ties are kept in a byte. */
const MOST_TIES = 255;

/**
 * Builds posts, chain of command and ties of every formation. Depends on the scenario's formations and scale, on
 * `values.force` and on the seed alone, so that the histories of an ensemble share it.
 *
 * @throws RangeError when there are more formations or members of one class than a key can name, or a member has more
 * than 255 ties.
 */
export function buildPosts(scenario: Scenario, values: Values, seed: number): Posts {
  if (scenario.formations.length > MOST_FORMATIONS) throw new RangeError(`more than ${MOST_FORMATIONS} formations`);
  const strata = scenario.formations.map((f) => strataOf(f, scenario.scale, values.force.share, values.force.line));
  const sizes = strata.map((s) => sum(s.line) + sum(s.staff));
  const count = sum(sizes);
  const draft: Draft = {
    key: new Uint32Array(count),
    rank: new Uint8Array(count),
    line: new Uint8Array(count),
    formation: new Uint8Array(count),
    unit: new Uint32Array(count),
    commander: new Int32Array(count),
    chainTrust: new Uint16Array(count),
  };
  const pairs: Pairs = { a: [], b: [] };
  let from = 0;
  let units = 0;
  strata.forEach((layers, code) => {
    const to = from + sizes[code]!;
    units += layFormation(draft, layers, code, from, units, seed);
    tieFormation({ seed, from, to, key: draft.key, rank: draft.rank, unit: draft.unit }, values.force, pairs);
    from = to;
  });
  return { count, ...draft, ...adjacency(count, pairs, draft.key, seed) };
}

/** Lays one formation's posts out from index `from`, unit by unit; returns how many units it has. */
function layFormation(
  draft: Draft,
  strata: Strata,
  code: number,
  from: number,
  firstUnit: number,
  seed: number,
): number {
  if (Math.max(...strata.line, ...strata.staff) > MOST_SLOTS)
    throw new RangeError('a formation too large for its keys');
  const places = placesOf(strata);
  const ordered = places.toSorted((a, b) => a.unit - b.unit);
  const indexOf = new Map<number, number>();
  ordered.forEach((place, k) => {
    const i = from + k;
    const key = memberKey(code, place.rank, place.line, place.slot);
    indexOf.set(key, i);
    draft.key[i] = key;
    draft.rank[i] = place.rank;
    draft.line[i] = place.line;
    draft.formation[i] = code;
    draft.unit[i] = firstUnit + place.unit;
  });
  ordered.forEach((place, k) => {
    const above = commanderOf(strata, place.rank, place.line, place.slot);
    const key = above === null ? -1 : memberKey(code, above.rank, 1, above.slot);
    draft.commander[from + k] = above === null ? -1 : indexOf.get(key)!;
    draft.chainTrust[from + k] = above === null ? 0 : chainTrustLuck(seed, key, draft.key[from + k]!);
  });
  return 1 + ordered[ordered.length - 1]!.unit;
}

/** Compresses pairs into sorted lists without loops or doubles, and draws the trust of each direction. */
function adjacency(
  count: number,
  pairs: Pairs,
  key: Uint32Array,
  seed: number,
): Pick<Posts, 'tieStart' | 'tieTo' | 'tieTrust'> {
  const start = new Uint32Array(count + 1);
  for (const end of [pairs.a, pairs.b]) for (const i of end) start[i + 1]! += 1;
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const rough = new Uint32Array(start[count]!);
  const fill = start.slice(0, count);
  pairs.a.forEach((a, k) => {
    const b = pairs.b[k]!;
    rough[fill[a]!++] = b;
    rough[fill[b]!++] = a;
  });
  const tieStart = new Uint32Array(count + 1);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const list = rough.subarray(start[i], start[i + 1]).sort();
    for (let k = 0; k < list.length; k++) {
      if (list[k] !== i && (k === 0 || list[k] !== list[k - 1])) rough[kept++] = list[k]!;
    }
    tieStart[i + 1] = kept;
    if (kept - tieStart[i]! > MOST_TIES) throw new RangeError(`a member with more than ${MOST_TIES} ties`);
  }
  const tieTo = rough.slice(0, kept);
  return { tieStart, tieTo, tieTrust: drawTrust(count, tieStart, tieTo, key, seed) };
}

/** Draws the trust of every direction, and puts those first in each list who are most ready to trust its owner. */
function drawTrust(
  count: number,
  tieStart: Uint32Array,
  tieTo: Uint32Array,
  key: Uint32Array,
  seed: number,
): Uint16Array {
  const tieTrust = new Uint16Array(tieTo.length);
  for (let i = 0; i < count; i++) {
    const from = tieStart[i]!;
    for (let k = from; k < tieStart[i + 1]!; k++) {
      const to = tieTo[k]!;
      const luck = trustLuck(seed, key[to]!, key[i]!);
      let place = k;
      for (; place > from && tieTrust[place - 1]! > luck; place--) {
        tieTrust[place] = tieTrust[place - 1]!;
        tieTo[place] = tieTo[place - 1]!;
      }
      tieTrust[place] = luck;
      tieTo[place] = to;
    }
  }
  return tieTrust;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
