import type { Limit, Limits } from '../box.ts';
import type { Cases } from '../cases.ts';
import { midpointQuantileOf } from '../midpoint-quantile.ts';
import type { Search } from '../prim.ts';

/** PRIM as its papers tell it, with nothing sorted or remembered: every candidate is a list of rows. What the fast search must equal. */
export interface PlainBox {
  readonly limits: Limits;
  readonly rows: readonly number[];
}

interface Candidate extends PlainBox {
  readonly worth: number;
  readonly free: number;
}

type Options = Pick<Search, 'objective' | 'peelShare' | 'pasteShare' | 'leastMass'>;

export function plainPrim(cases: Cases, options: Options): PlainBox[] {
  const everyone = Array.from({ length: cases.count }, (_, row) => row);
  const all = cases.inputs.map((_, place) => spanOf(cases, place, everyone));
  const boxes: PlainBox[] = [{ limits: all, rows: everyone }];
  const least = options.leastMass * cases.count;
  for (const phase of ['peel', 'paste'] as const) {
    for (;;) {
      const box = boxes.at(-1)!;
      const candidates = turnOrder(cases).flatMap((place) =>
        (phase === 'peel' ? peels : pastes)(cases, all, box, place, options),
      );
      const scored = candidates
        .map((candidate) => scoreOf(cases, all, box, candidate, options))
        .filter((candidate) => candidate.rows.length > 0 && candidate.rows.length !== box.rows.length)
        .sort((a, b) => b.worth - a.worth || b.free - a.free);
      const best = scored[0];
      if (!best || best.worth <= 0 || best.rows.length < least) break;
      if (phase === 'paste' && mean(cases, best.rows) <= mean(cases, box.rows)) break;
      boxes.push({ limits: best.limits, rows: best.rows });
    }
  }
  return boxes;
}

function turnOrder({ inputs }: Cases): number[] {
  const rank = { real: 0, whole: 1, category: 2 };
  return inputs.map((_, place) => place).sort((a, b) => rank[inputs[a]!.kind] - rank[inputs[b]!.kind] || a - b);
}

function spanOf({ inputs }: Cases, place: number, rows: readonly number[]): Limit {
  const values = rows.map((row) => inputs[place]!.values[row]!);
  if (inputs[place]!.kind === 'category') return { kept: [...new Set(values)].sort((a, b) => a - b) };
  return { low: Math.min(...values), high: Math.max(...values) };
}

export function lies(limit: Limit, value: number): boolean {
  return 'kept' in limit ? limit.kept.includes(value) : value >= limit.low && value <= limit.high;
}

function rowsOf(cases: Cases, limits: Limits): number[] {
  const rows = Array.from({ length: cases.count }, (_, row) => row);
  return rows.filter((row) => limits.every((limit, place) => lies(limit, cases.inputs[place]!.values[row]!)));
}

const mean = ({ outcome }: Cases, rows: readonly number[]): number =>
  rows.reduce((sum, row) => sum + outcome[row]!, 0) / rows.length;

function peels(cases: Cases, _: Limits, box: PlainBox, place: number, { peelShare }: Options): Limits[] {
  const limit = box.limits[place]!;
  const { values, kind } = cases.inputs[place]!;
  const at = (changed: Limit): Limits => box.limits.with(place, changed);
  if ('kept' in limit)
    return limit.kept.length < 2
      ? []
      : limit.kept.map((one) => at({ kept: limit.kept.filter((other) => other !== one) }));
  const inside = box.rows.map((row) => values[row]!);
  const high = midpointQuantileOf(inside, 1 - peelShare);
  const low = midpointQuantileOf(inside, peelShare);
  if (kind === 'real') return [at({ low: limit.low, high }), at({ low, high: limit.high })];
  const below = inside.filter((value) => (Math.floor(high) === limit.high ? value < limit.high : value <= high));
  const above = inside.filter((value) =>
    Math.floor(low) === limit.low ? value > limit.low : value >= Math.floor(low),
  );
  return [
    ...(below.length > 0 ? [at({ low: limit.low, high: Math.max(...below) })] : []),
    ...(above.length > 0 ? [at({ low: Math.min(...above), high: limit.high })] : []),
  ];
}

function pastes(cases: Cases, all: Limits, box: PlainBox, place: number, { pasteShare }: Options): Limits[] {
  const limit = box.limits[place]!;
  const { values, kind } = cases.inputs[place]!;
  const at = (changed: Limit): Limits => box.limits.with(place, changed);
  const whole = all[place]!;
  if ('kept' in limit) {
    const others = (whole as { kept: readonly number[] }).kept.filter((one) => !limit.kept.includes(one));
    return others.map((one) => at({ kept: [...limit.kept, one].sort((a, b) => a - b) }));
  }
  const near = rowsOf(cases, at(whole)).map((row) => values[row]!);
  const below = near.filter((value) => value < limit.low);
  const above = near.filter((value) => value > limit.high);
  const found: Limits[] = [];
  if (below.length > 0) {
    const reach = midpointQuantileOf(below, 1 - pasteShare);
    const low = kind === 'whole' ? Math.min(...below.filter((value) => value >= reach)) : reach;
    found.push(at({ low, high: limit.high }));
  }
  if (above.length > 0) {
    const reach = midpointQuantileOf(above, pasteShare);
    const high = kind === 'whole' ? Math.max(...above.filter((value) => value <= reach)) : reach;
    found.push(at({ low: limit.low, high }));
  }
  return found;
}

function scoreOf(cases: Cases, all: Limits, box: PlainBox, limits: Limits, { objective }: Options): Candidate {
  const rows = rowsOf(cases, limits);
  const gain = mean(cases, rows) - mean(cases, box.rows);
  const change = Math.abs(rows.length - box.rows.length);
  const worth = { original: mean(cases, rows), lenient1: gain / change, lenient2: (rows.length * gain) / change };
  const free = limits.filter((limit, place) => JSON.stringify(limit) === JSON.stringify(all[place])).length;
  return { limits, rows, worth: worth[objective], free };
}
