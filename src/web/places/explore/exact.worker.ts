import { type ExactAsked, openExact } from './exact-map.ts';

addEventListener('message', ({ data }: MessageEvent<ExactAsked>) => {
  const cellAt = openExact(data);
  for (let row = 0; row < data.settings.rows; row++) postMessage({ row, cell: cellAt(row) });
});
