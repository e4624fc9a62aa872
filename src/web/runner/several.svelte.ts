import type { Ensemble, Wanted } from './ensemble.svelte.ts';
import type { Pool } from './pool.ts';
import type { Seen } from './word.ts';

/** Several ensembles on the same luck, one after the other; what is known of any of them already is not run again. */
export class Several {
  /** By place: the histories of each ensemble as far as they have come in. */
  arms = $state.raw<readonly (readonly (Seen | undefined)[])[]>([]);
  readonly arrived = $derived(this.arms.reduce((sum, arm) => sum + arm.filter((seen) => seen !== undefined).length, 0));
  readonly asked = $derived(this.arms.reduce((sum, arm) => sum + arm.length, 0));
  readonly done = $derived(this.asked > 0 && this.arrived === this.asked);

  readonly #shelf: Pick<Ensemble, 'keptOf'>;
  readonly #hire: () => Pool;
  #pool: Pool | undefined;
  #wanted: readonly Wanted[] = [];
  #kept: (Seen | undefined)[][] = [];
  #drawn = 0;

  constructor(shelf: Pick<Ensemble, 'keptOf'>, hire: () => Pool) {
    this.#shelf = shelf;
    this.#hire = hire;
  }

  /** Begins what is wanted; what was under way and is wanted no more is dropped. */
  want(wanted: readonly Wanted[]): void {
    const asked = (all: readonly Wanted[]): string => all.map(({ key, histories }) => `${key} ${histories}`).join();
    if (asked(wanted) === asked(this.#wanted)) return;
    this.#wanted = wanted;
    this.#kept = wanted.map(({ key }) => this.#shelf.keptOf(key));
    this.#show();
    this.#goOn();
  }

  /** Everybody goes home; what came in stays where it is kept. */
  close(): void {
    cancelAnimationFrame(this.#drawn);
    this.#pool?.close();
    this.#pool = undefined;
  }

  #goOn(): void {
    this.#pool?.rest();
    const at = this.#wanted.findIndex((_, k) => this.#missing(k).length > 0);
    if (at < 0) {
      this.#show();
      return;
    }
    this.#pool ??= this.#hire();
    const take = (seen: Seen): void => this.#take(at, seen);
    this.#pool.begin(
      { work: this.#wanted[at]!.work, histories: this.#missing(at), replay: 0 },
      {
        seen: take,
        replay: () => {},
        crashed: (history, message) => history > 0 && take({ ran: false, history, message }),
      },
    );
  }

  #missing(at: number): number[] {
    const { histories } = this.#wanted[at]!;
    return Array.from({ length: histories }, (_, k) => k + 1).filter((history) => !this.#kept[at]![history - 1]);
  }

  #take(at: number, seen: Seen): void {
    this.#kept[at]![seen.history - 1] = seen;
    if (this.#drawn === 0) this.#drawn = requestAnimationFrame(() => this.#show());
    if (this.#missing(at).length === 0) this.#goOn();
  }

  #show(): void {
    cancelAnimationFrame(this.#drawn);
    this.#drawn = 0;
    this.arms = this.#wanted.map(({ histories }, at) =>
      Array.from({ length: histories }, (_, k) => this.#kept[at]![k]),
    );
  }
}
