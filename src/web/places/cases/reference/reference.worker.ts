import type { WrittenCase } from '../../../../scenario/asked-case.ts';
import { pointsOf } from './compared.ts';
import { MODELS, type Model, type Point, PRESETS_OF } from './point.ts';

/** What the worker is told once: the presets. */
export type ReferenceOrder = Readonly<Record<string, WrittenCase>>;
/** What it says: points of a model as they come, `done` with the last. */
export interface ReferenceWord {
  readonly model: Model;
  readonly points: readonly Point[];
  readonly done: boolean;
}

/** A message at most so often, in milliseconds. */
const EVERY = 120;

addEventListener('message', ({ data }: MessageEvent<ReferenceOrder>) => {
  for (const model of MODELS) if (PRESETS_OF[model].every((name) => data[name])) work(model, data);
});

function work(model: Model, presets: ReferenceOrder): void {
  let points: Point[] = [];
  let last = performance.now();
  const tell = (done: boolean): void => {
    postMessage({ model, points, done } satisfies ReferenceWord);
    points = [];
    last = performance.now();
  };
  for (const point of pointsOf(model, (name) => presets[name]!)) {
    points.push(point);
    if (performance.now() - last > EVERY) tell(false);
  }
  tell(true);
}
