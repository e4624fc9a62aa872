import type { Ask } from '../../state/ask.ts';

/** Settings of this place as a link carries them, with what is usual where it says nothing that can be read. */
export interface ExploreSettings {
  /** Paths across and up the map. */
  readonly x: string;
  readonly y: string;
  /** Levels of a number on the map, and histories of each cell. */
  readonly levels: number;
  readonly histories: number;
  /** Runs of the sample, and what is explained of them. */
  readonly runs: number;
  readonly of: ExplainedMeasure;
  /** Paths of the axes in the chart of lines; empty: those that go most with the outcome. */
  readonly axes: readonly string[];
  /** What is let through on each axis, as shares of its way. */
  readonly brush: ReadonlyMap<string, readonly [number, number]>;
  /** The box that was picked, as its share of all falls in thousandths; -1 for none. */
  readonly box: number;
  /** Base rows for shares of variance. */
  readonly base: number;
}

export const LEVELS = [5, 9, 17] as const;
export const HISTORIES = [8, 16, 32, 64] as const;
export const RUNS = [250, 1000, 4000] as const;
export const BASES = [32, 64, 256] as const;
export const EXPLAINED = ['fell', 'mobilised_peak', 'deserted_heads'] as const;
export type ExplainedMeasure = (typeof EXPLAINED)[number];

const FIRST = { x: 'surveillance.patron', y: 'belief.street' } as const;
export const MOST_AXES = 8;

/** Reads the settings; what cannot be read stands as usual. */
export function settingsOf({ view }: Pick<Ask, 'view'>): ExploreSettings {
  const among = <T extends number>(key: string, all: readonly T[], usual: T): T =>
    all.find((one) => String(one) === view[`explore.${key}`]) ?? usual;
  const box = Number(view['explore.box'] ?? -1);
  return {
    x: view['explore.x'] ?? FIRST.x,
    y: view['explore.y'] ?? FIRST.y,
    levels: among('levels', LEVELS, 9),
    histories: among('k', HISTORIES, 16),
    runs: among('n', RUNS, 1000),
    of: EXPLAINED.find((one) => one === view['explore.of']) ?? 'fell',
    axes: (view['explore.axes'] ?? '').split(',').filter(Boolean).slice(0, MOST_AXES),
    brush: brushIn(view['explore.brush'] ?? ''),
    box: Number.isInteger(box) && box >= 0 ? box : -1,
    base: among('base', BASES, 64),
  };
}

/** The view with one setting changed, or back to usual where it is empty. */
export function withView(view: Ask['view'], key: string, text: string): Ask['view'] {
  const others = Object.entries(view).filter(([name]) => name !== `explore.${key}`);
  const all = text === '' ? others : [...others, [`explore.${key}`, text] as const];
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A brush as text: `rents.trap:0.2:1;belief.street:0:0.5`. */
export function brushText(brush: ExploreSettings['brush']): string {
  return [...brush]
    .filter(([, [low, high]]) => low > 0 || high < 1)
    .map(([path, [low, high]]) => `${path}:${low}:${high}`)
    .join(';');
}

function brushIn(text: string): Map<string, readonly [number, number]> {
  const brush = new Map<string, readonly [number, number]>();
  for (const part of text.split(';')) {
    const [path = '', low = '', high = ''] = part.split(':');
    const [from, to] = [Number(low), Number(high)];
    if (path !== '' && from >= 0 && from <= to && to <= 1) brush.set(path, [from, to]);
  }
  return brush;
}
