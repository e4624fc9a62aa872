import type { Margin } from '../../../experiments/explain/margin.ts';

/** A bar of the picture: from where it starts to where it ends, so that the last ends at the sum. */
export interface Bar {
  readonly room: string;
  readonly from: number;
  readonly to: number;
  readonly adds: number;
}

/** Bars in the order of the rooms, each from where the last one ended. */
export function barsOf({ rooms }: Margin): Bar[] {
  let at = 0;
  return rooms.map(({ room, adds }) => {
    const from = at;
    at += adds;
    return { room, from, to: at, adds };
  });
}
