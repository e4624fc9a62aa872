import { expose } from 'comlink';
import type { Outcome, RecordedEvent } from '../../../engine/record/history.ts';
import { explain } from '../../../experiments/explain/explain.ts';
import { type Believing, everybodyOn } from '../../../experiments/lesson/everybody.ts';
import type { Followed } from '../../../experiments/lesson/morning.ts';
import { type Sheet, sheetOf } from '../../../experiments/lesson/sheet.ts';
import { conductOn, type Places, recordReplay } from '../../../experiments/replay/replay.ts';
import { savedOf } from '../../../experiments/replay/saved.ts';

/** A history of the garrison, evening by evening; place 0 is the evening of day 0. */
export interface Lived {
  readonly days: number;
  readonly fell: boolean;
  readonly outcome: Outcome;
  readonly strength: number;
  readonly places: Places;
  readonly conduct: readonly Uint8Array[];
  /** From day 1, at place 0. */
  readonly street: Float64Array;
  readonly mobilised: Float64Array;
  readonly index: Float64Array;
  readonly events: readonly RecordedEvent[];
}

/** Why one member did what he did. */
export interface Why {
  readonly says: string;
  readonly closest: string;
}

let followed: Followed;

const teacher = {
  follow(history: Followed): Lived {
    followed = history;
    return lived(history);
  },
  /** Another world's end, of the same history. */
  end(history: Followed): Pick<Lived, 'days' | 'fell'> {
    const { record } = recordReplay(history);
    return { days: record.days, fell: record.fell };
  },
  believing: (day: number): Believing[] => everybodyOn({ ...followed, day }),
  why(day: number, member: number): Why {
    const { today, closest } = explain({ ...followed, day, member });
    return { says: today.says, closest: closest.says };
  },
  sheet: (member: number, day: number): Sheet | undefined => sheetOf(followed, member, day),
};
export type Teacher = typeof teacher;
expose(teacher);

function lived(history: Followed): Lived {
  const replay = recordReplay(history);
  const about = { case: '', title: '', start: '', differences: [], engine: '', scale: 1, formations: [] };
  const { record, places } = savedOf(replay, about);
  const conduct = Array.from({ length: record.days + 1 }, (_, day) => {
    const all = new Uint8Array(places.count);
    conductOn(replay, day, all);
    return all;
  });
  const { days, fell, outcome, strength, street, mobilised, index, events } = record;
  return { days, fell, outcome, strength, places, conduct, street, mobilised, index, events };
}
