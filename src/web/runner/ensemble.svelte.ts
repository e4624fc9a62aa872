import type { Work } from '../../experiments/ensemble/entry.ts';
import type { Places, Replay } from '../../experiments/replay/replay.ts';
import type { Opening } from '../library/opening.ts';
import type { Pool } from './pool.ts';
import { StandIns } from './stand-ins.ts';
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

/** How long a page has to itself before what it opened with is lived through again, in milliseconds. */
const CALM = 700;

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
  /** Of those shown, how many were lived through when the site was built and not yet here. */
  borrowed = $state.raw(0);
  /** Whether any of them were, and whether one came out otherwise here. */
  wasBorrowed = $state.raw(false);
  differs = $state.raw(false);
  readonly counts = $derived(countSeen(this.seen.filter((one) => one !== undefined)));
  readonly arrived = $derived(this.counts.ran + this.counts.failed);
  readonly done = $derived(this.asked > 0 && this.arrived === this.asked);
  /** Whether all of it was lived through here. */
  readonly own = $derived(this.done && this.borrowed === 0);

  readonly #pool: Pool;
  readonly #kept = new Map<string, (Seen | undefined)[]>();
  #now: (Seen | undefined)[] = [];
  #came = 0;
  #frame = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #underWay = false;
  #drawing = 0;
  readonly #standIns = new StandIns();
  #calm: ReturnType<typeof setTimeout> | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Takes histories that were lived through elsewhere: they are shown at once, and lived through here all the same. */
  lay(opening: Opening): void {
    if (this.#kept.has(opening.key)) return;
    this.#keep(opening.key).push(...opening.seen);
    this.#standIns.lay(opening);
  }

  /** Begins, or goes on with, what is wanted; whatever was under way for another is dropped, what came in is kept. */
  want(wanted: Wanted): void {
    const { key, histories, replay } = wanted;
    if (this.#underWay && this.key === key && this.asked === histories && this.#drawing === replay) return;
    clearTimeout(this.#calm);
    this.#now = this.#keep(key);
    this.#came = this.#now.slice(0, histories).filter((one) => one !== undefined).length;
    if (this.key !== key) Object.assign(this, { crashes: [], differs: false });
    Object.assign(this, { key, asked: histories, wasBorrowed: this.#standIns.isOf(key) });
    this.#show();
    const drawn = this.#isDrawn(key, replay);
    const all = Array.from({ length: histories }, (_, k) => k + 1);
    const missing = all.filter((history) => !this.#now[history - 1] || this.#standIns.has(key, history));
    if (missing.length === 0 && drawn) {
      this.rest();
      return;
    }
    this.#underWay = true;
    this.#drawing = replay;
    const begin = (): void => this.#begin(wanted, missing, drawn);
    if (drawn && this.#came >= histories) this.#calm = setTimeout(begin, CALM);
    else begin();
  }

  #begin({ key, work, replay }: Wanted, missing: readonly number[], drawn: boolean): void {
    const order = !drawn && !missing.includes(replay) ? [replay, ...missing] : missing;
    this.#pool.begin(
      { work, histories: order, replay: drawn ? 0 : replay },
      {
        seen: (seen) => this.#take(seen),
        replay: (came) => this.#takeReplay(came, key),
        crashed: (history, reason) => {
          this.crashes = [...this.crashes, reason];
          if (history > 0) this.#take({ ran: false, history, message: reason });
        },
      },
    );
  }

  /** Whether the history that is wanted in full is there, or was kept and now is. */
  #isDrawn(key: string, history: number): boolean {
    if (history === 0 || (this.replay?.record.history === history && this.replayKey === key)) return true;
    const kept = this.#standIns.replay(key, history);
    if (kept) this.#takeReplay(kept, key);
    return kept !== undefined;
  }

  /** Begins nothing more; what came in stays. */
  rest(): void {
    clearTimeout(this.#calm);
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
    const before = this.#now[seen.history - 1];
    const stoodIn = before !== undefined && this.#standIns.has(this.key, seen.history);
    const asBefore = stoodIn && this.#standIns.relieve(seen, before);
    if (stoodIn && !asBefore) this.differs = true;
    if (before === undefined) this.#came += 1;
    if (!asBefore) this.#now[seen.history - 1] = seen;
    const newFew = before === undefined && [1, FEW, this.asked].includes(this.#came);
    if (newFew) this.#showSoon();
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
    this.borrowed = this.#standIns.among(this.key, this.asked);
    if (this.seen.length === this.asked && this.seen.every((one, k) => one === this.#now[k])) return;
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
