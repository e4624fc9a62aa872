import { luck } from '../../engine/chance/luck.ts';
import { QUESTION, type Question } from '../../engine/chance/questions.ts';
import { PLOTS } from '../../engine/conduct.ts';
import { ABROAD } from '../../engine/force/people.ts';
import { opportunityOf } from '../../engine/rooms/decision/gate.ts';
import { chanceToGoOpen } from '../../engine/rooms/decision/open.ts';
import type { World } from '../../engine/world.ts';

/** One draw of luck: it happens when the draw is below the chance. */
export interface Draw {
  readonly question: 'opportunity' | 'goOpen' | 'found';
  readonly says: string;
  readonly draw: number;
  readonly chance: number;
  readonly happens: boolean;
  /** Whether the answer matters that day; the draw is the same in any case. */
  readonly asked: boolean;
}

/** His luck that day: every draw that can be his alone. `leaves`: he reconsiders, and leaving is his best line. */
export function luckOf(world: World, member: number, leaves: boolean): Draw[] {
  const { state, posts, people, conduct } = world;
  const plots = conduct[member] === PLOTS;
  const home = (people.flags[member]! & ABROAD) === 0;
  const ask = (question: Draw['question'] & Question, says: string, chance: number, asked: boolean): Draw => {
    const draw = luck(world.seed, world.history, QUESTION[question], state.key, posts.key[member]!);
    return { question, says, draw, chance, happens: draw < chance, asked };
  };
  return [
    ask('opportunity', 'a way to leave', opportunityOf(world, member), leaves && conduct[member]! < PLOTS),
    ask('goOpen', 'going open, if he plots', chanceToGoOpen(world), plots),
    ask('found', 'being found, if he plots at home', home ? state.found : 0, plots && home),
  ];
}
