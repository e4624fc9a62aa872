import { CONDUCTS, type Conduct, SERVES } from '../../engine/conduct.ts';
import { RANKS } from '../../engine/parameter.ts';
import type { Outcome } from '../../engine/record/history.ts';
import { conductOn, type Replay } from '../replay/replay.ts';

/** How many others do something else on one evening, and of these who serves in one history alone. */
export interface Others {
  readonly otherwise: number;
  /** Serve as it was, and do not with the change. */
  readonly lost: number;
  /** Serve with the change, and did not as it was. */
  readonly kept: number;
}

/** Others of one rank, he himself left out. */
export interface RankMoved {
  readonly rank: (typeof RANKS)[number];
  readonly members: number;
  readonly thatEvening: Others;
  readonly lastEvening: Others;
}

/** How a history ended. */
export interface Ending {
  readonly outcome: Outcome;
  readonly fell: boolean;
  /** Days that were lived: to the last, or to the fall. */
  readonly days: number;
}

/** Whom one change moves in one history, the same luck for everybody. Who is gone by an evening stays as he was. */
export interface Moved {
  readonly day: number;
  readonly his: { readonly was: Conduct; readonly is: Conduct };
  readonly ranks: readonly RankMoved[];
  readonly endings: { readonly was: Ending; readonly is: Ending };
}

/** Lays two histories of one force beside each other, as it was and with a change. */
export function whomItMoved(was: Replay, is: Replay, { day, member }: { day: number; member: number }): Moved {
  const { count, rank } = was.places;
  if (is.places.count !== count) throw new RangeError(`forces of ${count} and ${is.places.count} members`);
  const on = (replay: Replay, evening: number): Uint8Array => {
    const conduct = new Uint8Array(count);
    conductOn(replay, evening, conduct);
    return conduct;
  };
  const last = Math.max(was.record.days, is.record.days);
  const [wasNow, isNow, wasLast, isLast] = [on(was, day), on(is, day), on(was, last), on(is, last)];
  const ranks = RANKS.map((name, r) => {
    const others = Array.from(rank.keys()).filter((i) => rank[i] === r && i !== member);
    const members = others.length;
    return {
      rank: name,
      members,
      thatEvening: compared(wasNow, isNow, others),
      lastEvening: compared(wasLast, isLast, others),
    };
  });
  const conductOfHis = (conduct: Uint8Array): Conduct => CONDUCTS[conduct[member]!]!;
  return {
    day,
    his: { was: conductOfHis(wasNow), is: conductOfHis(isNow) },
    ranks,
    endings: { was: endingOf(was), is: endingOf(is) },
  };
}

/** All ranks together. */
export function othersTogether({ ranks }: Moved, evening: 'thatEvening' | 'lastEvening'): Others {
  const sum = (name: keyof Others): number => ranks.reduce((total, rank) => total + rank[evening][name], 0);
  return { otherwise: sum('otherwise'), lost: sum('lost'), kept: sum('kept') };
}

function compared(was: Uint8Array, is: Uint8Array, others: readonly number[]): Others {
  const moved = others.filter((i) => was[i] !== is[i]);
  return {
    otherwise: moved.length,
    lost: moved.filter((i) => was[i] === SERVES).length,
    kept: moved.filter((i) => is[i] === SERVES).length,
  };
}

function endingOf({ record: { outcome, fell, days } }: Replay): Ending {
  return { outcome, fell, days };
}
