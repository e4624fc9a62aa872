import type { People } from '../force/people.ts';
import type { Posts } from '../force/posts.ts';
import type { Values } from '../parameters.ts';
import type { HistoryRecord } from '../record/history.ts';
import type { Scenario } from '../scenario.ts';
import { type Book, openBook, privatelyOpposed, writeDay, writeGenerals } from './book.ts';
import { liveDay } from './day.ts';
import { classify } from './pattern.ts';
import { startHistory } from './start.ts';
import { note, type World } from './world.ts';

/** One history by the slow and obvious engine. `people` are those of this history. */
export function runReference(
  scenario: Scenario,
  values: Values,
  seed: number,
  history: number,
  posts: Posts,
  people: People,
): { record: HistoryRecord; conduct: Uint8Array } {
  const { world, discarded } = startHistory({ scenario, values, seed, history, posts, people });
  const opposedAtStart = privatelyOpposed(world);
  const book = openBook();
  const fell = liveDays(world, book);
  for (const member of world.members) book.checksum.word(member.conduct);
  const record: HistoryRecord = {
    seed,
    history,
    members: world.members.length,
    days: world.day,
    fell,
    fallDay: fell ? world.day : 0,
    ...classify(world, fell, book.rows),
    strength: world.strength,
    discarded,
    daily: Float64Array.from(book.rows),
    events: world.events,
    generals: book.generals,
    opposed: [...opposedAtStart, ...privatelyOpposed(world)],
    checksum: book.checksum.value(),
  };
  return { record, conduct: Uint8Array.from(world.members, (member) => member.conduct) };
}

/** Days until the last one or the fall; the day of the fall is written down like any other. */
function liveDays(world: World, book: Book): boolean {
  for (let day = 1; day <= world.scenario.days; day++) {
    world.day = day;
    const fell = liveDay(world, () => writeGenerals(book, world));
    writeDay(book, world);
    if (!fell) continue;
    note(world, 'fall', 'the regime falls', world.index);
    return true;
  }
  return false;
}
