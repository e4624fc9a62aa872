import { OUTCOMES, PATTERNS } from '../../../engine/record/history.ts';
import { type ContrastRow, contrastRow, type Ended } from '../../../experiments/contrast/row.ts';
import { missesFirst } from '../../../experiments/contrast/score.ts';
import type { Measured } from '../../../experiments/study/arms.ts';
import { NOTHING_SET, type Study } from '../../../experiments/study/study.ts';
import { askCase } from '../../../scenario/asked-case.ts';
import type { ShelvedCase } from '../../library/baked.ts';
import { interactiveScale } from '../../runner/size.ts';
import { playStudy } from '../../runner/studies.ts';
import { type KeptRuns, noRuns } from '../../runner/study-kept.ts';
import type { Lab } from '../../state/lab.svelte.ts';

/** A coded case beside its record, at the size of the lab. */
export interface Contrasted extends ContrastRow {
  readonly scale: number;
}

/** Every coded case, lived through while nobody waits for anything else; what came stays when one looks elsewhere. */
export class Contrasts {
  rows = $state.raw<readonly Contrasted[]>([]);
  running = $state(false);
  /** The case that is being lived through, and how many of its histories came. */
  at = $state.raw<{ readonly name: string; readonly done: number } | undefined>();
  key = $state.raw('');

  readonly #lab: Lab;
  readonly #kept = new Map<string, KeptRuns>();
  #stop: AbortController | undefined;

  constructor(lab: Lab) {
    this.#lab = lab;
  }

  /** Goes on with the cases that are missing. */
  async begin(cases: readonly ShelvedCase[], histories: number): Promise<void> {
    this.stop();
    const { seed } = this.#lab.ask;
    const key = `${seed} ${histories}`;
    if (this.key !== key) this.rows = [];
    this.key = key;
    const stop = new AbortController();
    this.#stop = stop;
    this.running = true;
    const known = new Set(this.rows.map(({ name }) => name));
    for (const one of cases) {
      if (known.has(one.name) || one.record === null) continue;
      const row = await this.#contrast(one, one.record, histories, stop.signal);
      if (this.#stop !== stop) return;
      if (row) this.rows = missesFirst([...this.rows, row]) as Contrasted[];
    }
    this.stop();
  }

  stop(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.running = false;
    this.at = undefined;
  }

  async #contrast(
    { name, members }: ShelvedCase,
    record: NonNullable<ShelvedCase['record']>,
    replicates: number,
    signal: AbortSignal,
  ): Promise<Contrasted | undefined> {
    const { ask, ensemble, shelf } = this.#lab;
    const scale = interactiveScale(members);
    const { scenario, priors } = askCase(await shelf.written(name), { scale });
    const worlds = [{ name, says: '', scenario, priors }];
    const all = { levers: NOTHING_SET, assumptions: NOTHING_SET, replicates, seed: ask.seed };
    const study: Study = { ...all, worlds, block: 0, rest: 'drawn', weeks: false };
    const key = `${name} ${this.key}`;
    const kept = this.#kept.get(key) ?? noRuns(study);
    this.#kept.set(key, kept);
    const heard = await playStudy(study, {
      kept,
      signal,
      busy: () => !ensemble.done && this.#lab.faults.length === 0,
      hear: ({ done }) => {
        if (!signal.aborted) this.at = { name, done };
      },
    });
    const ended = endedOf(heard.measured);
    return heard.done === heard.of && ended.length > 0 ? { ...contrastRow(name, record, ended), scale } : undefined;
  }
}

/** How the runs ended, those that could not be run left out. */
function endedOf({ outcome, pattern, fell, fall_day, first_general_day }: Measured): Ended[] {
  const orNull = (day: number): number | null => (Number.isNaN(day) ? null : day);
  return Array.from(outcome).flatMap((slug, k) => {
    const named = OUTCOMES[slug];
    if (named === undefined) return [];
    return {
      outcome: named,
      pattern: PATTERNS[pattern[k]!] ?? null,
      fell: fell[k] === 1,
      fallDay: orNull(fall_day[k]!),
      firstGeneralDay: orNull(first_general_day[k]!),
    };
  });
}

const ALL = new WeakMap<Lab, Contrasts>();

/** The ones of this lab. */
export function contrastsOf(lab: Lab): Contrasts {
  const known = ALL.get(lab) ?? new Contrasts(lab);
  ALL.set(lab, known);
  return known;
}
