import type { SavedReplay } from '../../experiments/replay/saved.ts';
import { dayOf } from '../../experiments/words/dates.ts';
import type { LoadedCase, WrittenCase } from '../../scenario/asked-case.ts';
import { CaseFaults, type Fault } from '../../scenario/fault.ts';
import { BUILT_WITH } from '../built-with.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Ensemble } from '../runner/ensemble.svelte.ts';
import type { Seen } from '../runner/word.ts';
import { AS_WRITTEN, type Ask, type Differences, FIRST_ASK, type Place } from './ask.ts';
import { askedCase, keyOf } from './asked.ts';
import { linkOf, readLink } from './link.ts';
import { unpacked } from './pack.ts';
import { NO_PAST, type Past, redone, remembered, undone } from './past.ts';

/** Something that went wrong and lost nothing, said on top of the page until it is put away. */
export interface Notice {
  readonly says: string;
  readonly details: readonly string[];
}

/** What a person has before him: what is asked, the case it is asked of, and the way back. */
export class Lab {
  ask = $state.raw<Ask>(FIRST_ASK);
  past = $state.raw<Past<Ask>>(NO_PAST);
  written = $state.raw<WrittenCase | undefined>();
  notices = $state.raw<readonly Notice[]>([]);
  /** A history that somebody brought as a file; no link carries it. */
  opened = $state.raw<SavedReplay | undefined>();
  /** How the same histories ended before the last change; undefined before any, or where it was another case or luck. */
  ghost = $state.raw<readonly (Seen | undefined)[] | undefined>();
  /** The case with what is different, at the size of the lab; undefined until it is read or where it has faults. */
  readonly loaded = $derived(this.#loadedAt(this.ask.differences, undefined));
  /** The evening that is shown, from 0. */
  readonly day = $derived(
    this.ask.day >= 0 || !this.written
      ? Math.max(0, this.ask.day)
      : dayOf(this.written.about.start, this.written.about.asOf),
  );
  readonly link = $derived(linkOf(this.ask, BUILT_WITH.engine));
  /** Faults of what is asked for; the last good answer stays on the screen. */
  readonly faults = $derived(this.loaded instanceof CaseFaults ? this.loaded.faults : ([] as readonly Fault[]));

  readonly shelf: Shelf;
  readonly ensemble: Ensemble;
  /** Every case that was open here, by what stands for it in a link. */
  readonly #read = new Map<string, WrittenCase>();
  #opening = 0;

  constructor(shelf: Shelf, ensemble: Ensemble) {
    this.shelf = shelf;
    this.ensemble = ensemble;
  }

  /** Changes what is asked and remembers the way back; steps of one gesture, such as a drag, are one step back. */
  change(says: string, to: Partial<Ask>, gesture = ''): void {
    const goesOn = gesture !== '' && this.past.done.at(-1)?.gesture === gesture;
    this.past = remembered(this.past, this.ask, says, gesture);
    if (!goesOn) this.#leaveGhost(to);
    this.#go({ ...this.ask, ...to });
  }

  /** Changes what is different from the case as written. */
  differ(says: string, differences: Differences, gesture = ''): void {
    this.change(says, { differences }, gesture);
  }

  /** Moves about (day, place, selection) without a step to be undone. */
  look(to: Partial<Ask>): void {
    this.#go({ ...this.ask, ...to });
  }

  goTo(place: Place): void {
    this.look({ place });
  }

  undo(): void {
    const step = undone(this.past, this.ask);
    if (step) this.#return(step);
  }

  redo(): void {
    const step = redone(this.past, this.ask);
    if (step) this.#return(step);
  }

  /** Opens the screen that an address stands for. What cannot be read of it is said, and the rest holds. */
  async open(address: string): Promise<void> {
    const { ask, engine, faults } = readLink(address);
    if (faults.length > 0) this.notice('Part of this link could not be read. The rest of it is shown.', faults);
    if (engine !== '' && engine !== BUILT_WITH.engine)
      this.notice(
        `This link was made with model ${engine}; this is model ${BUILT_WITH.engine}. It is shown with the model that is here, and histories may differ.`,
      );
    const opening = ++this.#opening;
    const kept = opensAsBuilt(ask) ? this.#layOpening() : undefined;
    const got = await this.#get(ask);
    await kept;
    const asked = got ? ask : { ...FIRST_ASK, place: ask.place };
    const found = asked === ask || (await this.#get(asked));
    // Another link may have been opened while this one was read.
    if (found && opening === this.#opening) this.#go(asked);
  }

  notice(says: string, details: readonly string[] = []): void {
    if (!this.notices.some((one) => one.says === says)) this.notices = [...this.notices, { says, details }];
  }

  dismiss(notice: Notice): void {
    this.notices = this.notices.filter((other) => other !== notice);
  }

  /** Takes a case of the library in place of the one that is open; the luck stays. */
  async take(name: string, place: Place = 'lab'): Promise<void> {
    const ask = { ...FIRST_ASK, case: name, seed: this.ask.seed, place };
    if (await this.#get(ask)) this.change(`Open ${name}`, ask);
  }

  /** Takes a case that somebody brought: read already, and packed for the link. */
  takeOwn(written: WrittenCase, own: string, place: Place = 'lab'): void {
    const ask = { ...FIRST_ASK, case: written.about.name, own, seed: this.ask.seed, place };
    this.#read.set(nameOf(ask), written);
    this.change(`Open ${written.about.name}`, ask);
  }

  /** The case with other differences or at another size; the faults where it cannot be had. */
  loadedWith(differences: Differences, scale?: number): LoadedCase | CaseFaults | undefined {
    return this.#loadedAt(differences, scale);
  }

  #loadedAt(differences: Differences, scale: number | undefined): LoadedCase | CaseFaults | undefined {
    if (this.written === undefined) return undefined;
    try {
      return askedCase(this.written, differences, scale);
    } catch (error) {
      if (error instanceof CaseFaults) return error;
      throw error;
    }
  }

  #leaveGhost(to: Partial<Ask>): void {
    const other = (['case', 'own', 'seed'] as const).some(
      (name) => to[name] !== undefined && to[name] !== this.ask[name],
    );
    if (other) this.ghost = undefined;
    else if (to.differences !== undefined && this.ensemble.done) this.ghost = this.ensemble.seen;
  }

  /** Shows what is asked, of a case that was read: both at once, as one without the other is no screen. */
  #go(ask: Ask): void {
    const written = this.#read.get(nameOf(ask));
    // What was drawn of another case has other formations, and cannot stand in for a moment as an old history can.
    if (written !== this.written) this.ensemble.replay = undefined;
    this.written = written;
    this.ask = ask;
    this.run();
  }

  #return({ past, state }: { past: Past<Ask>; state: Ask }): void {
    this.past = past;
    this.#leaveGhost(state);
    this.#go(state);
  }

  /** Has the histories at hand that were lived through when the site was built; without them all are lived here. */
  async #layOpening(): Promise<void> {
    const opening = await this.shelf.opening().catch(() => undefined);
    if (opening?.engine === BUILT_WITH.engine) this.ensemble.lay(opening);
  }

  /** Gets the case that is asked about, and keeps it for whoever comes back; false where it cannot be had. */
  async #get(ask: Ask): Promise<boolean> {
    if (this.#read.has(nameOf(ask))) return true;
    try {
      this.#read.set(nameOf(ask), ask.own === '' ? await this.shelf.written(ask.case) : await this.#readOwn(ask));
      return true;
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n') : [String(error)];
      this.notice(`The case “${ask.case}” of this link could not be opened.`, why);
      return false;
    }
  }

  async #readOwn(ask: Ask): Promise<WrittenCase> {
    const [text, citations, { writtenCase }] = await Promise.all([
      unpacked(ask.own),
      this.shelf.citations(),
      import('../../scenario/read-case.ts'),
    ]);
    return writtenCase(`${ask.case}.yaml`, text, citations);
  }

  /** Has the ensemble live through what is asked, where it is not there already. */
  run(): void {
    const { loaded, ask } = this;
    if (loaded === undefined || loaded instanceof CaseFaults) return;
    const { scenario, priors } = loaded;
    const work = { scenario, priors, seed: ask.seed };
    this.ensemble.want({ key: keyOf(loaded, ask.seed), work, histories: ask.histories, replay: ask.history });
  }
}

/** Whether a screen is of the histories that were lived through when the site was built. */
function opensAsBuilt(ask: Ask): boolean {
  const same = (['case', 'own', 'seed'] as const).every((name) => ask[name] === FIRST_ASK[name]);
  return same && Object.entries(AS_WRITTEN).every(([name]) => ask.differences[name as keyof Differences].length === 0);
}

/** What stands for the case of a screen in its link. */
function nameOf({ own, case: name }: Ask): string {
  return own === '' ? name : `own ${own}`;
}
