import type { Work } from '../../experiments/ensemble/entry.ts';
import type { Replay } from '../../experiments/replay/replay.ts';
import type { Pool } from './pool.ts';

/** One history with nobody left out, lived through on demand so that every member can be drawn. */
export class Portrait {
  replay = $state.raw<Replay | undefined>();
  /** Which world, luck and history the replay is of. */
  key = $state.raw('');
  /** What is being lived through; empty while nothing is. */
  wanted = $state.raw('');
  failed = $state.raw('');

  readonly #hire: () => Pool;
  #pool: Pool | undefined;

  constructor(hire: () => Pool) {
    this.#hire = hire;
  }

  /** Begins a history of a world unless it is there or under way; another one under way is dropped. */
  want(key: string, work: Work, history: number): void {
    if (key === this.wanted || (key === this.key && this.wanted === '')) return;
    this.rest();
    this.wanted = key;
    this.failed = '';
    this.#pool = this.#hire();
    const over = (): void => {
      this.wanted = '';
      this.rest();
    };
    this.#pool.begin(
      { work, histories: [history], replay: history },
      {
        seen: (seen) => {
          if (seen.ran) return;
          this.failed = seen.message;
          over();
        },
        replay: (replay) => {
          Object.assign(this, { replay, key });
          over();
        },
        crashed: (_, reason) => {
          this.failed = reason;
          over();
        },
      },
    );
  }

  /** Drops what is under way; what was drawn stays. */
  rest(): void {
    this.wanted = '';
    this.#pool?.close();
    this.#pool = undefined;
  }
}
