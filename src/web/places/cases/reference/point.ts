/** Models of the literature that are drawn as simulated against exact. */
export const MODELS = ['crowd', 'spread', 'kuran', 'watts', 'global-game', 'two-sided'] as const;
export type Model = (typeof MODELS)[number];

/** The presets that each is run from. */
export const PRESETS_OF: Readonly<Record<Model, readonly string[]>> = {
  crowd: ['granovetter-1978', 'granovetter-1978-one-changed'],
  spread: ['granovetter-1978-normal'],
  kuran: ['kuran-1991-a', 'kuran-1991-a-prime', 'kuran-1991-b', 'kuran-1991-b-prime'],
  watts: ['watts-2002'],
  'global-game': ['global-game-1998'],
  'two-sided': ['two-sided-2018'],
};

/** What is exact at one place of a chart, and what the engine gave there; shares, null where there is none. */
export interface Point {
  /** Name of a preset, or of a law. */
  readonly series: string;
  readonly x: number;
  readonly exact: number | null;
  readonly seen: number | null;
  /** 95 % interval of what was seen, where chance has a part in it. */
  readonly low: number | null;
  readonly high: number | null;
  /** Histories behind what was seen. */
  readonly of: number;
}

/** A place at which only the exact side speaks. */
export function exactly(series: string, x: number, exact: number): Point {
  return { series, x, exact, seen: null, low: null, high: null, of: 0 };
}

/** So many numbers from `from` to `to`, both among them. */
export function grid(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => from + ((to - from) * k) / (count - 1));
}
