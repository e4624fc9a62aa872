import type { Line, WeighedLine } from './lines.ts';
import type { Part } from './parts.ts';

/** What a room adds to his best line over the next best, at his belief. */
export interface RoomShare {
  readonly room: string;
  readonly adds: number;
  readonly parts: readonly { readonly id: string; readonly says: string; readonly adds: number }[];
}

/** By how much his best line leads, and out of what that is made up. */
export interface Margin {
  readonly best: Line;
  readonly next: Line;
  /** Worth of the best less that of the next, career-years: what all rooms add up to. */
  readonly lead: number;
  readonly rooms: readonly RoomShare[];
}

/** Below this a part is rounding of the last bits. */
const NOTHING = 1e-12;

/** Takes the lead of his best line apart, room by room in the order of the parts; undefined where only one line is open. */
export function marginOf(lines: readonly WeighedLine[], best: Line, parts: readonly Part[]): Margin | undefined {
  const others = lines.filter(({ line, open }) => open && line !== best).sort((a, b) => b.worth - a.worth);
  const [second] = others;
  const first = lines.find(({ line }) => line === best);
  if (second === undefined || first === undefined) return undefined;
  const next = second.line;
  const rooms = new Map<string, RoomShare>();
  for (const { id, room, says, worth } of parts) {
    const adds = worth[best] - worth[next];
    if (Math.abs(adds) < NOTHING) continue;
    const before = rooms.get(room) ?? { room, adds: 0, parts: [] };
    rooms.set(room, { room, adds: before.adds + adds, parts: [...before.parts, { id, says, adds }] });
  }
  return { best, next, lead: first.worth - second.worth, rooms: [...rooms.values()] };
}
