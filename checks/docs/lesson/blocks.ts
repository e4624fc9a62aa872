import { belief } from './belief.ts';
import { days, sergeant, street, without, worlds } from './garrison-days.ts';
import { choice, generals, lines, terms } from './lieutenant.ts';

export const LESSON = 'library/cases/lesson-50/README.md';

/** What the lesson shows, by name, and who makes it. */
export const LESSON_BLOCKS: readonly (readonly [string, () => string[]])[] = Object.entries({
  street,
  sergeant,
  terms,
  lines,
  belief,
  choice,
  days,
  generals,
  without,
  worlds,
});
