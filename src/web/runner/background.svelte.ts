import { CaseFaults } from '../../scenario/fault.ts';
import { withSetting } from '../state/ask.ts';
import type { Lab } from '../state/lab.svelte.ts';
import { Ensemble } from './ensemble.svelte.ts';
import { turnsOf } from './levers.ts';
import type { Pool } from './pool.ts';
import { Portrait } from './portrait.svelte.ts';
import { type Strength, strengthOf } from './strengths.ts';
import type { Seen } from './word.ts';

/** Histories with which a turn of a lever is tried. */
export const TRIED_WITH = 24;
/** How long nothing must have been asked before work in the background begins, in milliseconds. */
const CALM = 400;

/**
 * What is worked out while nobody moves anything: what each lever would do, then the same histories at true size. It
 * stops at once when something is moved, and keeps what it has.
 */
export class Background {
  /** What the turns of levers do to the scenario that is shown, as far as they have been tried. */
  strengths = $state.raw<readonly Strength[]>([]);
  planned = $state.raw(0);
  /** The same histories with nobody left out; empty while the lab's size is the true one. */
  readonly whole: Ensemble;
  /** One history at true size, for whoever wants to see everybody. */
  readonly portrait: Portrait;

  readonly #lab: Lab;
  readonly #hire: (workers?: number) => Pool;
  readonly #known = new Map<string, Strength[]>();
  #pool: Pool | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(lab: Lab, hire: (workers?: number) => Pool) {
    this.#lab = lab;
    this.portrait = new Portrait(() => hire(1));
    this.#hire = hire;
    this.whole = new Ensemble({
      workers: 1,
      shared: false,
      begin: (order, hearing) => this.#open().begin(order, hearing),
      rest: () => this.#pool?.rest(),
      close: () => this.halt(),
    });
  }

  /** Begins when it has been calm for a moment; called whenever the ensemble on the screen is complete. */
  begin(): void {
    this.halt();
    const key = this.#lab.ensemble.key;
    this.strengths = this.#known.get(key) ?? [];
    this.#timer = setTimeout(() => void this.#work(key), CALM);
  }

  /** Everybody goes home at once: what is being moved needs the cores. */
  halt(): void {
    clearTimeout(this.#timer);
    this.whole.rest();
    this.#pool?.close();
    this.#pool = undefined;
  }

  async #work(key: string): Promise<void> {
    await this.#tryTurns(key);
    if (this.#lab.ensemble.key === key) this.#goWhole();
  }

  async #tryTurns(key: string): Promise<void> {
    const { loaded, ask, ensemble } = this.#lab;
    if (loaded === undefined || loaded instanceof CaseFaults) return;
    const histories = Math.min(TRIED_WITH, ask.histories);
    const base = ensemble.seen.slice(0, histories).filter((seen) => seen !== undefined);
    const turns = turnsOf(loaded);
    const known = this.#known.get(key) ?? [];
    this.#known.set(key, known);
    this.planned = turns.length;
    for (const turn of turns.slice(known.length)) {
      const differences = withSetting(plain(ask.differences, turn.entry.path), turn.entry.path, turn.set.split('=')[1]);
      const other = this.#lab.loadedWith(differences);
      if (other === undefined || other instanceof CaseFaults) continue;
      const work = { scenario: other.scenario, priors: other.priors, seed: ask.seed };
      const seen = await this.#all(
        work,
        base.map(({ history }) => history),
      );
      if (this.#lab.ensemble.key !== key || this.#pool === undefined) return;
      known.push(strengthOf(turn, base, seen, ask.seed));
      this.strengths = [...known];
    }
  }

  #all(work: Parameters<Pool['begin']>[0]['work'], histories: number[]): Promise<Seen[]> {
    const { promise, resolve } = Promise.withResolvers<Seen[]>();
    const came = new Map<number, Seen>();
    const take = (seen: Seen): void => {
      came.set(seen.history, seen);
      if (came.size === histories.length) resolve(histories.map((history) => came.get(history)!));
    };
    this.#open().begin(
      { work, histories, replay: 0 },
      {
        seen: take,
        replay: () => {},
        crashed: (history, message) => history > 0 && take({ ran: false, history, message }),
      },
    );
    return promise;
  }

  #goWhole(): void {
    const { ask, loaded } = this.#lab;
    if (loaded === undefined || loaded instanceof CaseFaults || loaded.scenario.scale === 1) return;
    const whole = this.#lab.loadedWith(ask.differences, 1);
    if (whole === undefined || whole instanceof CaseFaults) return;
    const { hash, scenario, priors } = whole;
    const work = { scenario, priors, seed: ask.seed };
    this.whole.want({ key: `${hash} ${ask.seed}`, work, histories: ask.histories, replay: 0 });
  }

  #open(): Pool {
    this.#pool ??= this.#hire();
    return this.#pool;
  }
}

/** Without what was set of single places of a vector, which a turn sets as a whole. */
function plain(differences: Lab['ask']['differences'], path: string): Lab['ask']['differences'] {
  return { ...differences, set: differences.set.filter((text) => !text.startsWith(`${path}.`)) };
}
