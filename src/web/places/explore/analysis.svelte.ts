import { type Remote, wrap } from 'comlink';
import type { Given } from '../../../experiments/sensitivity/given.ts';
import type { ReplicatedIndices } from '../../../experiments/sensitivity/replicates.ts';
import type { StudyHeard } from '../../runner/studies.ts';
import type { Analyst } from './analysis.worker.ts';
import AnalysisWorker from './analysis.worker.ts?worker';
import type { CheckedLimit, FoundBoxes } from './box-search.ts';
import { inputsOf, type SamplePlan } from './sample-study.ts';
import type { ExplainedMeasure } from './settings.ts';
import type { SharesPlan } from './shares-study.ts';

/** Runs below which nothing is looked at yet, and by how much they must have grown to look again. */
const FEWEST = 60;
const GROWN = 1.5;

/** What runs say, worked out beside the page; the latest question wins, and an answer says from how many runs it is. */
class Looked<Answer> {
  answer = $state.raw<Answer | undefined>();
  from = $state.raw(0);
  #asked = '';
  #seen = 0;

  /** Asks where enough has come in since the last time, or all has. */
  look(key: string, { done, of }: StudyHeard, still: boolean, ask: () => Promise<Answer>): void {
    if (key !== this.#asked) {
      Object.assign(this, { answer: undefined, from: 0 });
      this.#seen = 0;
    }
    this.#asked = key;
    const enough = done >= Math.max(FEWEST, GROWN * this.#seen) || ((done === of || still) && done > this.#seen);
    if (!enough || done === 0) return;
    this.#seen = done;
    void ask().then((answer) => {
      if (this.#asked === key && this.from <= done) Object.assign(this, { answer, from: done });
    });
  }
}

/** The analyst of the place, in a worker of its own. */
export class Analysis {
  readonly ranked = new Looked<Given>();
  readonly boxes = new Looked<FoundBoxes>();
  readonly shares = new Looked<ReplicatedIndices>();
  readonly #worker = new AnalysisWorker();
  readonly #analyst: Remote<Analyst> = wrap<Analyst>(this.#worker);

  rank(plan: SamplePlan, heard: StudyHeard, still: boolean, of: ExplainedMeasure, seed: number): void {
    const paths = plan.dimensions.map(({ name }) => name);
    const sample = () => ({ inputs: inputsOf(plan), outputs: heard.measured[of].slice(), paths });
    this.ranked.look(`${plan.job.key} ${of}`, heard, still, () => this.#analyst.rank(sample(), seed));
  }

  findBoxes(plan: SamplePlan, heard: StudyHeard, still: boolean): void {
    this.boxes.look(plan.job.key, heard, still, () =>
      this.#analyst.boxes(plan.dimensions, heard.measured.fell.slice()),
    );
  }

  share(plan: SharesPlan, heard: StudyHeard, still: boolean, of: ExplainedMeasure, seed: number): void {
    this.shares.look(`${plan.job.key} ${of}`, heard, still, () =>
      this.#analyst.shares(heard.measured[of].slice(), plan.groups, seed),
    );
  }

  check(place: number, seed: number): Promise<CheckedLimit[]> {
    return this.#analyst.check(place, seed);
  }

  close(): void {
    this.#worker.terminate();
  }
}
