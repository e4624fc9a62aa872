import ExactWorker from './exact.worker.ts?worker';
import type { ExactAsked, ExactCell } from './exact-map.ts';

/** The exact side of a map, cell by cell as it is worked out in a worker. */
export class Exact {
  cells = $state.raw<readonly (ExactCell | undefined)[]>([]);
  #key = '';
  #worker: Worker | undefined;

  want(key: string, { scenario, priors, settings, seed }: ExactAsked): void {
    // Histories in a cell are of no concern to what is exact.
    const mine = key.split(' ').slice(0, -1).join(' ');
    if (mine === this.#key) return;
    this.close();
    this.#key = mine;
    this.cells = [];
    const worker = new ExactWorker();
    this.#worker = worker;
    const came: (ExactCell | undefined)[] = Array.from({ length: settings.rows });
    worker.addEventListener('message', ({ data }: MessageEvent<{ row: number; cell: ExactCell }>) => {
      if (this.#worker !== worker) return;
      came[data.row] = data.cell;
      if (data.row % 8 === 0 || data.row === settings.rows - 1) this.cells = [...came];
      if (data.row === settings.rows - 1) this.close();
    });
    worker.postMessage({ scenario, priors, settings, seed } satisfies ExactAsked);
  }

  /** Sends the worker home; what was worked out stays, and is gone on with from the start where it was not complete. */
  close(): void {
    if (this.#worker === undefined) return;
    this.#worker.terminate();
    this.#worker = undefined;
    if (this.cells.length === 0 || this.cells.includes(undefined)) this.#key = '';
  }
}
