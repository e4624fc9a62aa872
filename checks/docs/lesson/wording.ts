import type { Step } from '../../../src/experiments/lesson/wording.ts';

/** A step as a row of a table. */
export function rowOf({ says, arithmetic, to }: Step): string[] {
  return [says, arithmetic, to];
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
