import type { Places } from '../../experiments/replay/replay.ts';

type Linked = Pick<Places, 'count' | 'formation' | 'unit' | 'commander'>;

/**
 * Where a key leads from a member: left and right to his neighbours, up to his commander, down to the first whom he
 * commands or else to the next unit, page keys to the unit before and after, home and end to the ends of his formation.
 */
export function stepFrom(places: Linked, member: number, key: string): number | undefined {
  const last = places.count - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, member - 1);
    case 'ArrowRight':
      return Math.min(last, member + 1);
    case 'ArrowUp':
      return places.commander[member]! >= 0 ? places.commander[member]! : member;
    case 'ArrowDown':
      return firstUnder(places, member) ?? headOfUnit(places, member, 1);
    case 'PageUp':
      return headOfUnit(places, member, -1);
    case 'PageDown':
      return headOfUnit(places, member, 1);
    case 'Home':
      return edge(places.formation, member, -1);
    case 'End':
      return edge(places.formation, member, 1);
    default:
      return undefined;
  }
}

function firstUnder({ count, commander }: Linked, member: number): number | undefined {
  for (let i = 0; i < count; i++) if (commander[i] === member) return i;
  return undefined;
}

/** The first member of the unit before or after; of his own at the ends of the force. */
function headOfUnit({ count, unit }: Linked, member: number, way: 1 | -1): number {
  const next = edge(unit, member, way) + way;
  return edge(unit, next >= 0 && next < count ? next : member, -1);
}

/** The last member in one direction with the same number; the like lie together. */
function edge(numbers: ArrayLike<number>, member: number, way: 1 | -1): number {
  let at = member;
  while (numbers[at + way] === numbers[member]) at += way;
  return at;
}

/** First unit of each formation, his headquarters: units are counted through the whole force. */
export function firstUnits({ count, formation, unit }: Linked): number[] {
  const first: number[] = [];
  for (let i = count - 1; i >= 0; i--) first[formation[i]!] = unit[i]!;
  return first;
}
