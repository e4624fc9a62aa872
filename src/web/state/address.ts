import type { Ask } from './ask.ts';

/** Milliseconds between two writings: browsers refuse more than some hundred in half a minute. */
const PACE = 350;
/** The first writing after a rest leaves what it stands for a frame or two to be shown. */
const SOON = 50;

/** Lets the address of the page follow its link, without filling the browser's history with every move of a slider. */
export class Address {
  #link = '';
  #where = '';
  #wrote = Number.NEGATIVE_INFINITY;
  #due: ReturnType<typeof setTimeout> | undefined;

  /** The link to be written; the latest is, within the pace, and at once where it leads to another place or case. */
  follow(link: string, { place, case: name, own }: Ask): void {
    this.#link = link;
    const where = [place, name, own].join(' ');
    const elsewhere = where !== this.#where;
    this.#where = where;
    this.#due ??= setTimeout(() => this.write(), Math.max(SOON, PACE - (performance.now() - this.#wrote)));
    if (elsewhere) this.write();
  }

  /** Writes at once what is still to be written. */
  write(): void {
    if (this.#due === undefined) return;
    this.leave();
    this.#wrote = performance.now();
    if (location.hash !== this.#link) history.replaceState(null, '', this.#link);
  }

  /** The person has gone to another address, which is not to be written over. */
  leave(): void {
    clearTimeout(this.#due);
    this.#due = undefined;
  }
}
