import { type Remote, wrap } from 'comlink';
import { namesIn, type Shelf } from '../../library/shelf.ts';
import type { CaseReader } from './reading.worker.ts';
import ReadingWorker from './reading.worker.ts?worker';

/** A worker that reads cases and replays, so that a large or odd file never holds up the page. */
export interface OpenReader {
  readonly reader: Remote<CaseReader>;
  close(): void;
}

/** Starts the worker and tells it what the library holds. */
export async function openReader(shelf: Shelf): Promise<OpenReader> {
  const worker = new ReadingWorker();
  const reader = wrap<CaseReader>(worker);
  try {
    await reader.cite(namesIn(await shelf.library()));
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return { reader, close: () => worker.terminate() };
}
