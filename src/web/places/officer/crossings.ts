import type { Explanation } from '../../../experiments/explain/explain.ts';
import { type Line, worthAt } from '../../../experiments/explain/lines.ts';

/** A belief at which his best line changes. */
export interface Crossing {
  readonly p: number;
  readonly worth: number;
  readonly from: Line;
  readonly to: Line;
}

/** Where his best line changes, from the left. */
export function crossingsOf({ envelope, lines }: Pick<Explanation, 'envelope' | 'lines'>): Crossing[] {
  return envelope.slice(1).map(({ from: p, line }, k) => ({
    p,
    worth: worthAt(lines.find((one) => one.line === line)!, p),
    from: envelope[k]!.line,
    to: line,
  }));
}
