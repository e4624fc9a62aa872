import { SingleBar } from 'cli-progress';
import type { Progress } from '../../experiments/ensemble/entry.ts';
import { duration, many, whole } from '../../experiments/words/numbers.ts';

/** How far it is, on standard error: a bar in a terminal, now and then a line elsewhere. */
export interface ProgressBar {
  show(progress: Progress): void;
  end(): void;
}

const SECONDS_BETWEEN_LINES = 15;

/** Draws nothing at all when quiet. */
export function progressBar(quiet: boolean, stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  if (quiet) return { show: () => {}, end: () => {} };
  return stream.isTTY ? barIn(stream) : linesIn(stream);
}

function barIn(stream: NodeJS.WriteStream): ProgressBar {
  const format = '{bar} {value} of {total} histories  {pace}';
  const bar = new SingleBar({
    format,
    stream,
    barsize: 28,
    barCompleteChar: '━',
    barIncompleteChar: '╌',
    hideCursor: true,
    clearOnComplete: true,
  });
  let started = false;
  return {
    show(progress) {
      if (!started) bar.start(progress.asked, progress.done, { pace: pace(progress) });
      started = true;
      bar.update(progress.done, { pace: pace(progress) });
    },
    end: () => void (started && bar.stop()),
  };
}

function linesIn(stream: NodeJS.WritableStream): ProgressBar {
  let last = performance.now();
  return {
    show(progress) {
      const now = performance.now();
      if (now - last < SECONDS_BETWEEN_LINES * 1000) return;
      last = now;
      stream.write(`${whole(progress.done)} of ${many(progress.asked, 'history', 'histories')}  ${pace(progress)}\n`);
    },
    end: () => {},
  };
}

function pace({ rate, secondsLeft, failed }: Progress): string {
  if (rate === 0) return 'building the force';
  const speed = rate >= 1 ? `${rate.toFixed(1)} a second` : `${(1 / rate).toFixed(1)} s each`;
  const left = secondsLeft === null ? '' : `, ${duration(secondsLeft)} left`;
  return `${speed}${left}${failed > 0 ? `, ${failed} failed` : ''}`;
}
