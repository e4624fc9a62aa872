import { EDIT } from '../../words/edit.ts';
import type { OpenReader } from './reader.ts';
import type { ReadText, UnderCursor } from './reading.worker.ts';

/** Reads a text each time it changes: one reading is under way, and of those that wait only the latest is done. */
export class Checker {
  /** What was read last, and the text that it was read from. */
  read = $state.raw<ReadText | undefined>();
  text = $state.raw('');
  under = $state.raw<UnderCursor | undefined>();
  broken = $state.raw('');
  readonly #open: Promise<OpenReader>;
  #busy = false;
  #wanted: { readonly text: string; readonly offset: number } | undefined;

  constructor(open: Promise<OpenReader>) {
    this.#open = open;
    open.catch(() => this.#break());
  }

  /** Asks for a text to be read, and for what stands at a place in it. */
  want(text: string, offset: number): void {
    this.#wanted = { text, offset };
    if (!this.#busy) void this.#work();
  }

  close(): void {
    this.#wanted = undefined;
    void this.#open.then(({ close }) => close()).catch(() => {});
  }

  async #work(): Promise<void> {
    this.#busy = true;
    try {
      const { reader } = await this.#open;
      while (this.#wanted) {
        const { text, offset } = this.#wanted;
        this.#wanted = undefined;
        if (this.read === undefined || text !== this.text) {
          const read = await reader.read(EDIT.file, text);
          this.text = text;
          this.read = read;
        }
        this.under = await reader.underCursor(text, offset);
        this.broken = '';
      }
    } catch {
      this.#break();
    }
    this.#busy = false;
  }

  #break(): void {
    this.broken = EDIT.crashed;
  }
}
