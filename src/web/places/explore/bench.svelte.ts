import { playStudy, type StudyHeard } from '../../runner/studies.ts';
import { type KeptRuns, MISSING, noRuns } from '../../runner/study-kept.ts';
import type { Job } from './job.ts';

export type Stage = 'resting' | 'waiting' | 'running' | 'stopped' | 'done';

/** What the bench is told of the page around it. */
export interface Around {
  /** Whether a person waits for the histories on screen. */
  readonly busy: () => boolean;
  /** Called when work begins and goes on, and when nothing is left. */
  readonly working: () => void;
  readonly idle: () => void;
}

/** Studies whose runs are kept in memory, so that a way back shows at once what was there. */
const KEPT = 8;

/** One piece of long work: where it stands, and what has come in. */
export class Task {
  job = $state.raw<Job | undefined>();
  stage = $state.raw<Stage>('resting');
  heard = $state.raw<StudyHeard | undefined>();
  readonly #bench: Bench;

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  /** Takes another study in place of the one at hand, and waits its turn if `begin`; what is known of it is shown at once. */
  want(job: Job | undefined, begin: boolean): void {
    if (job?.key === this.job?.key) return;
    this.#bench.stop(this);
    this.job = job;
    this.heard = job && this.#bench.known(job);
    this.stage = this.heard !== undefined && this.heard.done === this.heard.of ? 'done' : 'resting';
    if (begin && job !== undefined && this.stage !== 'done') this.#bench.wait(this);
  }

  /** Goes on at once, before what else is waiting. */
  goOn(): void {
    this.#bench.goOn(this);
  }

  /** Stops, and keeps what came in. */
  stop(): void {
    this.#bench.stop(this);
  }
}

/** Where the long work of the page is done: one study at a time, in workers, as long as nobody waits for anything else. */
export class Bench {
  readonly map = new Task(this);
  readonly sample = new Task(this);
  readonly shares = new Task(this);
  readonly structures = new Task(this);
  readonly #around: Around;
  readonly #kept = new Map<string, KeptRuns>();
  #queue: Task[] = [];
  #running: { readonly task: Task; readonly stop: AbortController } | undefined;

  constructor(around: Around) {
    this.#around = around;
  }

  wait(task: Task): void {
    task.stage = 'waiting';
    this.#queue = [...this.#queue.filter((other) => other !== task), task];
    this.#next();
  }

  goOn(task: Task): void {
    const before = this.#running?.task;
    if (before === task || task.job === undefined) return;
    if (before !== undefined) this.#halt('waiting');
    task.stage = 'waiting';
    this.#queue = [task, ...(before ? [before] : []), ...this.#queue.filter((other) => other !== task)];
    this.#next();
  }

  stop(task: Task): void {
    this.#queue = this.#queue.filter((other) => other !== task);
    if (this.#running?.task === task) this.#halt('stopped');
    else if (task.stage === 'waiting') task.stage = 'stopped';
    this.#next();
  }

  /** Everybody goes home; called when the place is left. */
  close(): void {
    this.#queue = [];
    for (const task of [this.map, this.sample, this.shares, this.structures]) this.stop(task);
    this.#around.idle();
  }

  known(job: Job): StudyHeard | undefined {
    const kept = this.#kept.get(job.key);
    if (kept === undefined) return undefined;
    const done = kept.came.reduce((sum, came) => sum + Number(came !== MISSING), 0);
    return {
      done,
      failed: kept.messages.size,
      of: job.runs?.length ?? kept.came.length,
      measured: kept.measured,
      kept,
    };
  }

  #halt(stage: Stage): void {
    const { task, stop } = this.#running!;
    this.#running = undefined;
    stop.abort();
    task.stage = stage;
  }

  #next(): void {
    if (this.#running !== undefined) return;
    const task = this.#queue.shift();
    if (task?.job === undefined) return;
    const stop = new AbortController();
    const mine = { task, stop };
    this.#running = mine;
    task.stage = 'running';
    this.#around.working();
    void this.#play(task, task.job, stop.signal).finally(() => {
      if (this.#running !== mine) return;
      this.#running = undefined;
      const { heard } = task;
      task.stage = heard !== undefined && heard.done === heard.of ? 'done' : 'stopped';
      this.#next();
      if (this.#running === undefined) this.#around.idle();
    });
  }

  async #play(task: Task, job: Job, signal: AbortSignal): Promise<void> {
    const kept = this.#keep(job);
    const hear = (heard: StudyHeard): void => {
      if (task.job !== job) return;
      task.heard = heard;
      if (!signal.aborted) this.#around.working();
    };
    const runs = job.runs && { runs: job.runs };
    await playStudy(job.study, { ...runs, signal, hear, kept, busy: this.#around.busy });
  }

  #keep({ key, study }: Job): KeptRuns {
    const kept = this.#kept.get(key) ?? noRuns(study);
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }
}
