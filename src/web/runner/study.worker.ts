import type { Batch } from '../../experiments/study/batch.ts';
import { openBatches } from './study-player.ts';
import type { StudyOrder, StudyWord } from './study-word.ts';

let playBatch: ((runs: readonly number[]) => Batch) | undefined;

addEventListener('message', ({ data }: MessageEvent<StudyOrder>) => {
  if (data.kind === 'open') {
    playBatch = openBatches(data.study);
    return;
  }
  const began = performance.now();
  const batch = playBatch!(data.runs);
  const word: StudyWord = { batch, took: performance.now() - began };
  postMessage(word, { transfer: [batch.runs.buffer, batch.measures.buffer] as ArrayBuffer[] });
});
