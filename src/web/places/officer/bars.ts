import type { Margin } from '../../../experiments/explain/margin.ts';

/** A bar of the picture: from where it starts to where it ends, so that the last ends at the sum. */
export interface Bar {
  readonly room: string;
  readonly from: number;
  readonly to: number;
  readonly adds: number;
  /** The same in few digits, so rounded that the bars as they are read add up to the lead as it is read. */
  readonly shown: number;
}

/** Decimals that leave the lead two digits, and no bar fewer than two decimals. */
export function decimalsOf({ lead }: Pick<Margin, 'lead'>): number {
  const needed = lead === 0 ? FEWEST : Math.ceil(-Math.log10(Math.abs(lead))) + 1;
  return Math.min(MOST, Math.max(FEWEST, needed));
}

const FEWEST = 2;
const MOST = 9;

/** Bars in the order of the rooms, each from where the last one ended. */
export function barsOf({ rooms, lead }: Margin): Bar[] {
  const unit = 10 ** decimalsOf({ lead });
  let at = 0;
  return rooms.map(({ room, adds }) => {
    const from = at;
    at += adds;
    return { room, from, to: at, adds, shown: (Math.round(at * unit) - Math.round(from * unit)) / unit };
  });
}

/** A row of the table beside the picture: a part of a room, or where it has no name, the room together. */
export interface BarRow {
  readonly room: string;
  readonly part: string | undefined;
  readonly shown: number;
}

/** All parts, room by room, rounded so that they add up to their bars. */
export function barRows(margin: Margin): BarRow[] {
  const unit = 10 ** decimalsOf(margin);
  let at = 0;
  return barsOf(margin).flatMap(({ room, shown }, k) => {
    const parts = margin.rooms[k]!.parts.map(({ says, adds }) => {
      const from = at;
      at += adds;
      return { room, part: says, shown: (Math.round(at * unit) - Math.round(from * unit)) / unit };
    });
    return [...parts, { room, part: undefined, shown }];
  });
}
