import { type Remote, wrap } from 'comlink';
import type { Work } from '../../../experiments/ensemble/entry.ts';
import type { FirstStep, Whose } from '../../../experiments/explain/first.ts';
import type { Answer, Asked, Desk, Trial, Unanswered } from './asked.ts';
import { settingsOf } from './changes.ts';

/** An answer and what it answers. */
interface Answered {
  readonly key: string;
  readonly asked: Asked;
  readonly answer: Answer | Unanswered;
}

/** Asks a worker about one member: the latest question wins, and the last answer stays until the next is there. */
export class Asking {
  answered = $state.raw<Answered | undefined>();
  waiting = $state(false);
  fault = $state('');
  /** What changes would do, by setting, as they come in. */
  trials = $state.raw<ReadonlyMap<string, Trial>>(new Map());

  readonly #hire: () => Worker;
  /** The world in which a setting holds from the first day on; undefined where it has faults. */
  readonly #otherWorld: (setting: string) => Work | undefined;
  #worker: Worker | undefined;
  #desk: Remote<Desk> | undefined;
  #next: { readonly key: string; readonly asked: Asked } | undefined;
  #busy = false;

  constructor(hire: () => Worker, otherWorld: (setting: string) => Work | undefined) {
    this.#hire = hire;
    this.#otherWorld = otherWorld;
  }

  want(key: string, asked: Asked): void {
    this.#next = { key, asked };
    this.waiting = true;
    if (!this.#busy) void this.#goOn();
  }

  /** Who first took an open step, in the history of this question. */
  first(asked: Asked, whose: Whose): Promise<FirstStep | undefined> {
    return this.#open().first(asked, whose);
  }

  close(): void {
    this.#worker?.terminate();
    this.#next = undefined;
  }

  #open(): Remote<Desk> {
    if (this.#desk) return this.#desk;
    const worker = this.#hire();
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#fail(event.message || 'the worker could not be started');
    });
    this.#worker = worker;
    this.#desk = wrap<Desk>(worker);
    return this.#desk;
  }

  async #goOn(): Promise<void> {
    while (this.#next) {
      const { key, asked } = this.#next;
      this.#next = undefined;
      this.#busy = true;
      try {
        const answer = await this.#open().answer(asked);
        if (this.#next) continue;
        this.trials = new Map();
        this.fault = '';
        this.answered = { key, asked, answer };
        this.waiting = false;
        if ('explanation' in answer) await this.#tryAll(asked, answer);
      } catch (error) {
        this.#fail(error instanceof Error ? error.message : String(error));
      }
    }
    this.#busy = false;
  }

  /** Lives through every change that somebody could make, until another question comes. */
  async #tryAll(asked: Asked, { explanation }: Answer): Promise<void> {
    const { day, who } = explanation;
    for (const setting of settingsOf(explanation)) {
      if (this.#next) return;
      const other = this.#otherWorld(setting);
      const trial = await this.#open().trial({ ...asked, day, member: who.member }, setting, other);
      if (this.#next) return;
      this.trials = new Map([...this.trials, [setting, trial]]);
    }
  }

  #fail(message: string): void {
    this.fault = message;
    this.waiting = false;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#desk = undefined;
    // A worker that is gone never answers, so whoever waits for it must not be waited for.
    this.#busy = false;
  }
}
