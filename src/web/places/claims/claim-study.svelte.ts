import { keyAssumptions, type Leverage } from '../../../experiments/leverage/leverage.ts';
import { sliceRuns } from '../../../experiments/study/arms.ts';
import { CaseFaults } from '../../../scenario/fault.ts';
import type { Claim } from '../../../scenario/ledger.ts';
import { playStudy } from '../../runner/studies.ts';
import { type KeptRuns, MISSING, noRuns } from '../../runner/study-kept.ts';
import type { Seen } from '../../runner/word.ts';
import { type Differences, sameDifferences } from '../../state/ask.ts';
import type { Lab } from '../../state/lab.svelte.ts';
import { type ClaimPlan, planClaims, takeSeen } from './plan.ts';

/** What was on the screen before a claim was made wrong. */
export interface Before {
  readonly id: string;
  readonly differences: Differences;
  readonly seen: readonly (Seen | undefined)[];
}

/** What a measurement is of: it stays when a claim is made wrong, and says so when something else has moved. */
interface Base {
  readonly case: string;
  readonly seed: number;
  readonly differences: Differences;
}

/** What each claim moves, as far as it was tried: begun by hand, stopped by hand, and kept when one looks elsewhere. */
export class ClaimStudy {
  plan = $state.raw<ClaimPlan | undefined>();
  /** Those that were tried to the end: first what chance cannot explain, by leverage times weakness, then the rest by name. */
  rows = $state.raw<readonly Leverage[]>([]);
  running = $state(false);
  before = $state.raw<Before | undefined>();
  base = $state.raw<Base | undefined>();

  readonly #lab: Lab;
  #kept: KeptRuns | undefined;
  #stop: AbortController | undefined;

  constructor(lab: Lab) {
    this.#lab = lab;
  }

  /** Whether what was measured is of another case, luck or scenario than the present with its claims held. */
  isOf(differences: Differences): boolean {
    const { base } = this;
    const { ask } = this.#lab;
    return base?.case === caseOf(ask) && base.seed === ask.seed && sameDifferences(base.differences, differences);
  }

  /** Tries every claim on the present, or goes on where it was stopped. */
  async begin(claims: readonly Claim[], present: Differences, replicates: number): Promise<void> {
    this.stop();
    if (!this.isOf(present) || this.plan?.study.replicates !== replicates) this.#open(claims, present, replicates);
    const { plan } = this;
    const kept = this.#kept;
    if (plan === undefined || kept === undefined) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.running = true;
    const { signal } = stop;
    await playStudy(plan.study, {
      kept,
      signal,
      busy: () => !this.#lab.ensemble.done && this.#lab.faults.length === 0,
      hear: () => this.#stop === stop && this.#hear(plan, kept),
    });
    if (this.#stop === stop) this.running = false;
  }

  /** Everybody goes home; what came is kept. */
  stop(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.running = false;
  }

  #open(claims: readonly Claim[], present: Differences, replicates: number): void {
    const { ask, ensemble, loaded } = this.#lab;
    this.plan = planClaims(this.#lab, claims, present, replicates);
    this.rows = [];
    this.#kept = this.plan && noRuns(this.plan.study);
    this.base = { case: caseOf(ask), seed: ask.seed, differences: present };
    const shown = !(loaded instanceof CaseFaults) && ensemble.key === `${loaded?.hash} ${ask.seed}`;
    if (this.#kept && shown && sameDifferences(present, ask.differences))
      takeSeen(this.#kept, ensemble.seen, replicates);
  }

  #hear({ tried, study: { replicates, seed } }: ClaimPlan, { came, measured }: KeptRuns): void {
    const isThere = (world: number): boolean =>
      came.subarray(world * replicates, (world + 1) * replicates).every((state) => state !== MISSING);
    if (!isThere(0)) return;
    const armOf = (world: number) => sliceRuns(measured, world * replicates, (world + 1) * replicates);
    const known = new Set(this.rows.map(({ id }) => id));
    const fresh = tried.flatMap(({ claim: { id, grade } }, k) =>
      known.has(id) || !isThere(k + 1)
        ? []
        : keyAssumptions([{ id, grade, held: armOf(0), wrong: armOf(k + 1) }], seed),
    );
    if (fresh.length > 0) this.rows = [...this.rows, ...fresh].sort(inOrder);
  }
}

function caseOf({ case: name, own }: Lab['ask']): string {
  return `${name} ${own}`;
}

/** Ordered only where the difference is told from nothing: a product of two guesses is no rank. */
function inOrder(a: Leverage, b: Leverage): number {
  const byName = a.id < b.id ? -1 : 1;
  if (a.difference.clear && b.difference.clear) return b.priority - a.priority || byName;
  return Number(b.difference.clear) - Number(a.difference.clear) || byName;
}

const STUDIES = new WeakMap<Lab, ClaimStudy>();

/** The one of this lab: what was measured outlives the page that shows it. */
export function claimStudyOf(lab: Lab): ClaimStudy {
  const known = STUDIES.get(lab) ?? new ClaimStudy(lab);
  STUDIES.set(lab, known);
  return known;
}
