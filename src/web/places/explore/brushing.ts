import type { Dimension } from '../../../experiments/discovery/cases.ts';

/** An axis of the chart of lines: where its values begin and end. */
export interface LineAxis {
  readonly path: string;
  readonly values: ArrayLike<number>;
  readonly low: number;
  readonly high: number;
  readonly labels: readonly string[];
}

/** An axis over all values that a number takes in the sample. */
export function lineAxis(dimension: Dimension): LineAxis {
  const values = Array.from(dimension.values);
  const [low, high] = values.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [Infinity, -Infinity]);
  const labels = dimension.kind === 'category' ? dimension.labels : [];
  return { path: dimension.name, values, low: low!, high: high!, labels };
}

/** Where a run stands on an axis, from 0 to 1. */
export function placeOn({ values, low, high }: LineAxis, run: number): number {
  return high > low ? (values[run]! - low) / (high - low) : 0.5;
}

/** The value at a place of an axis, as a reader writes it. */
export function valueAt({ low, high, labels }: LineAxis, place: number): string {
  const value = low + place * (high - low);
  if (labels.length > 0) return labels[Math.round(value)] ?? '';
  return String(Number(value.toPrecision(3))).replace('-', '−');
}

/** Whether a run lies within every limit. */
export function withinBrush(
  axes: readonly LineAxis[],
  brush: ReadonlyMap<string, readonly [number, number]>,
): (run: number) => boolean {
  const limits = axes.flatMap((axis) => {
    const limit = brush.get(axis.path);
    return limit === undefined ? [] : [{ axis, low: limit[0], high: limit[1] }];
  });
  return (run) =>
    limits.every(({ axis, low, high }) => {
      const place = placeOn(axis, run);
      return place >= low && place <= high;
    });
}
