import { type Remote, wrap } from 'comlink';
import type { Believing } from '../../../experiments/lesson/everybody.ts';
import type { Followed } from '../../../experiments/lesson/morning.ts';
import type { Sheet } from '../../../experiments/lesson/sheet.ts';
import { askCase, type WrittenCase } from '../../../scenario/asked-case.ts';
import { drawValues } from '../../../scenario/draw.ts';
import type { Lived, Teacher, Why } from './class.worker.ts';
import ClassWorker from './class.worker.ts?worker';

export const LESSON = 'lesson-50';
export const LESSON_SEED = 2019;

/** Worlds of the lesson: what is left out or added. */
const WORLDS = {
  written: {},
  call: { drop: ['call'] },
  march: { drop: ['march'] },
  general: { events: ['general-withholds'] },
} as const;
export type WorldName = keyof typeof WORLDS;
export const WORLD_NAMES = Object.keys(WORLDS) as WorldName[];

/** What the class looks at: a history lived in a worker, and what is asked of single days of it, each once. */
export class Lesson {
  lived = $state.raw<Lived | undefined>();
  believing = $state.raw<{ readonly day: number; readonly all: readonly Believing[] } | undefined>();
  whys = $state.raw<ReadonlyMap<string, Why>>(new Map());
  sheet = $state.raw<{ readonly key: string; readonly sheet: Sheet | undefined } | undefined>();
  ends = $state.raw<readonly { readonly name: string; readonly fell: boolean; readonly days: number }[]>([]);
  failed = $state.raw('');
  readonly #worker = new ClassWorker();
  readonly #teacher: Remote<Teacher> = wrap<Teacher>(this.#worker);
  readonly #written: WrittenCase;
  #turn = 0;
  #asked = new Set<string>();

  constructor(written: WrittenCase) {
    this.#written = written;
  }

  async follow(history: number, world: WorldName): Promise<void> {
    const turn = ++this.#turn;
    Object.assign(this, {
      lived: undefined,
      believing: undefined,
      whys: new Map(),
      sheet: undefined,
      ends: [],
      failed: '',
    });
    this.#asked = new Set();
    await this.#hear(turn, this.#teacher.follow(this.#followed(history, world)), (lived) => {
      this.lived = lived;
    });
    for (const name of ['call', 'march'] as const)
      await this.#hear(turn, this.#teacher.end(this.#followed(history, name)), ({ fell, days }) => {
        this.ends = [...this.ends, { name, fell, days }];
      });
  }

  /** Asks what everybody believed on a morning. */
  async lookAt(day: number): Promise<void> {
    if (this.believing?.day === day || day < 1) return;
    await this.#hear(this.#turn, this.#teacher.believing(day), (all) => {
      this.believing = { day, all };
    });
  }

  async ask(day: number, member: number): Promise<void> {
    const key = `${day} ${member}`;
    if (this.#asked.has(key) || day < 1) return;
    this.#asked.add(key);
    await this.#hear(this.#turn, this.#teacher.why(day, member), (why) => {
      this.whys = new Map(this.whys).set(key, why);
    });
  }

  async lay(member: number, day: number): Promise<void> {
    const key = `${member} ${day}`;
    if (this.sheet?.key === key || day < 1) return;
    await this.#hear(this.#turn, this.#teacher.sheet(member, day), (sheet) => {
      this.sheet = { key, sheet };
    });
  }

  close(): void {
    this.#turn++;
    this.#worker.terminate();
  }

  /** Takes an answer, unless another history is followed by now. */
  async #hear<T>(turn: number, asked: Promise<T>, take: (answer: T) => void): Promise<void> {
    try {
      const answer = await asked;
      if (turn === this.#turn) take(answer);
    } catch (error) {
      if (turn === this.#turn) this.failed = error instanceof Error ? error.message : String(error);
    }
  }

  #followed(history: number, world: WorldName): Followed {
    const { scenario, priors } = askCase(this.#written, WORLDS[world]);
    return { scenario, values: drawValues(priors, LESSON_SEED, history), seed: LESSON_SEED, history };
  }
}
