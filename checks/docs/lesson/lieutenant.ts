import { chanceOfFall } from '../../../src/engine/reference/belief.ts';
import { payoffs, worthOf } from '../../../src/engine/reference/payoffs.ts';
import type { World } from '../../../src/engine/reference/world.ts';
import { crossing, workedLines } from '../../../src/experiments/lesson/lines.ts';
import { termSteps } from '../../../src/experiments/lesson/terms.ts';
import { shown } from '../../../src/experiments/lesson/wording.ts';
import { morningOf } from './garrison.ts';
import { rowOf, table } from './wording.ts';

/** Whom the lesson works out, and on which day. */
export const LIEUTENANT = 4;
export const CALL_DAY = 20;

/** What he has, faces and risks, term by term. */
export function terms(): string[] {
  const world = morningOf(CALL_DAY);
  return table(['term', 'arithmetic', 'comes to'], termSteps(world, world.members[LIEUTENANT]!).map(rowOf));
}

/** His four lines. */
export function lines(): string[] {
  const world = morningOf(CALL_DAY);
  const rows = workedLines(world, world.members[LIEUTENANT]!).map(({ line, arithmetic, to }) => [
    line,
    `${arithmetic[0]} = ${to[0]}`,
    `${arithmetic[1]} = ${to[1]}`,
  ]);
  return table(['line', 'if the regime stands', 'if it falls'], rows);
}

const CHOICE = ['', 'his p', 'he withholds from p =', 'serve', 'withhold', 'so he'];

/** What he believes and does the day before, on the day, and on the day if nobody had called. */
export function choice(): string[] {
  return table(CHOICE, [
    weighs(`day ${CALL_DAY - 1}`, morningOf(CALL_DAY - 1), LIEUTENANT),
    weighs(`day ${CALL_DAY}`, morningOf(CALL_DAY), LIEUTENANT),
    weighs(`day ${CALL_DAY}, had nobody called`, morningOf(CALL_DAY, { drop: ['call'] }), LIEUTENANT),
  ]);
}

/** The same for both generals: the one on the staff, and the one who commands. */
export function generals(): string[] {
  return table(CHOICE, [
    ...[25, 26].map((day) => weighs(`on the staff, day ${day}`, morningOf(day), 1)),
    ...[26, 27].map((day) => weighs(`in command, day ${day}`, morningOf(day), 0)),
  ]);
}

function weighs(says: string, world: World, who: number): string[] {
  const him = world.members[who]!;
  const four = payoffs(world, him, him.commander?.conduct ?? null);
  const p = chanceOfFall(world, him);
  const [serve, withhold] = [worthOf(four.serve, p), worthOf(four.withhold!, p)];
  const does = withhold >= serve ? 'withholds' : 'serves';
  return [says, shown(p), shown(crossing(four)), shown(serve), shown(withhold), does];
}
