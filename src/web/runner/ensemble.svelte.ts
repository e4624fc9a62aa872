import type { Work } from '../../experiments/ensemble/entry.ts';
import type { Places, Replay } from '../../experiments/replay/replay.ts';
import type { Pool } from './pool.ts';
import { countSeen } from './summary.ts';
import type { Seen } from './word.ts';

/** Which ensemble: what the engine is given, by its hash, and the luck. */
export interface Wanted {
  readonly key: string;
  readonly work: Work;
  readonly histories: number;
  /** The history drawn in full, or 0. */
  readonly replay: number;
}

/** Ensembles kept in memory, so that a step back shows at once what was there. */
const KEPT = 24;

/** Milliseconds from one redrawing to the next while histories come in: the workers need the processor more. */
const PACE = 90;
/** So many histories, and the first and the last, are shown in the next frame. */
const FEW = 32;

/** The histories of the latest ensemble asked for, as they come in: what a place shows. */
export class Ensemble {
  key = $state.raw('');
  asked = $state.raw(0);
  /** By place: history k + 1 at k; undefined where it has not come in. */
  seen = $state.raw<readonly (Seen | undefined)[]>([]);
  replay = $state.raw<Replay | undefined>();
  /** The ensemble that the replay is of: for a moment that of before, until the new one is there. */
  replayKey = $state.raw('');
  crashes = $state.raw<readonly string[]>([]);
  readonly counts = $derived(countSeen(this.seen.filter((one) => one !== undefined)));
  readonly arrived = $derived(this.counts.ran + this.counts.failed);
  readonly done = $derived(this.asked > 0 && this.arrived === this.asked);

  readonly #pool: Pool;
  readonly #kept = new Map<string, (Seen | undefined)[]>();
  #now: (Seen | undefined)[] = [];
  #came = 0;
  #frame = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #underWay = false;
  #drawing = 0;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Begins, or goes on with, what is wanted; whatever was under way for another is dropped, what came in is kept. */
  want({ key, work, histories, replay }: Wanted): void {
    const shown = this.replay?.record.history === replay && this.replayKey === key;
    if (this.#underWay && this.key === key && this.asked === histories && this.#drawing === replay) return;
    this.#now = this.#keep(key);
    this.#came = this.#now.filter((one) => one !== undefined).length;
    if (this.key !== key) this.crashes = [];
    Object.assign(this, { key, asked: histories });
    this.#show();
    const missing = Array.from({ length: histories }, (_, k) => k + 1).filter((history) => !this.#now[history - 1]);
    const again = replay > 0 && !shown;
    if (missing.length === 0 && !again) {
      this.rest();
      return;
    }
    this.#underWay = true;
    this.#drawing = replay;
    const order = again && !missing.includes(replay) ? [replay, ...missing] : missing;
    this.#pool.begin(
      { work, histories: order, replay: again ? replay : 0 },
      {
        seen: (seen) => this.#take(seen),
        replay: (drawn) => this.#takeReplay(drawn, key),
        crashed: (history, reason) => {
          this.crashes = [...this.crashes, reason];
          if (history > 0) this.#take({ ran: false, history, message: reason });
        },
      },
    );
  }

  /** Begins nothing more; what came in stays. */
  rest(): void {
    this.#underWay = false;
    this.#pool.rest();
  }

  /** Where the histories of any ensemble are kept, to be read and added to. */
  keptOf(key: string): (Seen | undefined)[] {
    return this.#keep(key);
  }

  #keep(key: string): (Seen | undefined)[] {
    const kept = this.#kept.get(key) ?? [];
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }

  /** The first drawing of a force costs more than a frame, so the first sentence goes before it. */
  #takeReplay(drawn: Replay, key: string): void {
    const replay = atSamePlaces(drawn, this.replay);
    const show = (): void => {
      if (this.key === key) Object.assign(this, { replay, replayKey: key });
    };
    if (this.replay !== undefined) show();
    else requestAnimationFrame(() => setTimeout(show));
  }

  #take(seen: Seen): void {
    if (seen.history > this.asked) return;
    if (this.#now[seen.history - 1] === undefined) this.#came += 1;
    this.#now[seen.history - 1] = seen;
    if (this.#came === 1 || this.#came === FEW || this.#came === this.asked) this.#showSoon();
    else this.#pause ??= setTimeout(() => this.#showSoon(), PACE);
  }

  #showSoon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#show());
  }

  #show(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#pause);
    this.#frame = 0;
    this.#pause = undefined;
    this.seen = Array.from({ length: this.asked }, (_, k) => this.#now[k]);
  }
}

/** A replay that holds the very places of the one before where they are equal, so that nothing is laid out anew for it. */
function atSamePlaces(replay: Replay, before: Replay | undefined): Replay {
  if (before?.places.count !== replay.places.count) return replay;
  const { rank, line, formation, unit, commander } = before.places;
  const same = Object.entries({ rank, line, formation, unit, commander }).every(([name, was]) => {
    const is = replay.places[name as keyof Omit<Places, 'count'>];
    return was.every((number, i) => is[i] === number);
  });
  return same ? { ...replay, places: before.places } : replay;
}
