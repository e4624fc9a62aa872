import { CONDUCTS, type Conduct } from '../../engine/conduct.ts';
import { type BeliefStory, beliefStory } from './beliefs.ts';
import { cellOf } from './cell.ts';
import { type Draw, luckOf } from './chances.ts';
import { type Alternative, closestChanges } from './closest.ts';
import { envelopeOf, type Stretch } from './envelope.ts';
import { LINES, type Line, type WeighedLine, weighedLines } from './lines.ts';
import { type Part, partsOf } from './parts.ts';
import { type Person, personOf } from './person.ts';
import type { Question } from './question.ts';
import { relive, weigh } from './relive.ts';
import { replayToDawn } from './replay.ts';
import { closestSentence, todaySentence } from './sentences.ts';
import { liveToEvening, type Today } from './today.ts';
import { type Truth, truthOf } from './truth.ts';

/** One member on one day: plain data, fit to be sent or written as JSON. */
export interface Explanation {
  readonly history: number;
  readonly day: number;
  readonly who: Person;
  readonly today: Today & { readonly says: string };
  readonly lines: readonly WeighedLine[];
  /** His best line at his belief, whether or not he can take it today. */
  readonly best: Line;
  /** What he would do if he reconsidered and nobody else settled it; the closest change alters this. */
  readonly ifAsked: Conduct;
  readonly envelope: readonly Stretch[];
  readonly belief: BeliefStory;
  readonly truth: Truth;
  readonly parts: readonly Part[];
  readonly luck: readonly Draw[];
  /** Nearest first; empty where nothing within its bounds would have altered it. */
  readonly closest: { readonly says: string; readonly changes: readonly Alternative[] };
}

/** How many changes are named where nobody says: the winner and four more. */
const NAMED = 5;

/**
 * Why one member did what he did on one day of a history.
 *
 * @throws Refusal when there is no such member or day, or the regime had fallen before it.
 */
export function explain(question: Question, named = NAMED): Explanation {
  const { history, day, member } = question;
  const world = replayToDawn(question);
  const cell = cellOf(world, member);
  const today = liveToEvening(world, member);
  cell.rememberMorning({ alarmedUntil: world.alarmedUntil[member]!, threshold: world.state.threshold });
  relive(cell);
  const verdict = weigh(cell);
  const lines = weighedLines(cell.world, verdict);
  const ifAsked = CONDUCTS[verdict.conduct]!;
  const changes = closestChanges(cell, named);
  return {
    history,
    day,
    who: personOf(world, member),
    today: { ...today, says: todaySentence(today, day) },
    lines,
    best: LINES[verdict.best]!,
    ifAsked,
    envelope: envelopeOf(verdict.lines, verdict.open),
    belief: beliefStory(cell),
    truth: truthOf(world, member),
    parts: partsOf(cell, verdict.p),
    luck: luckOf(world, member, today.reconsiders && LINES[verdict.best] === 'desert'),
    closest: { says: closestSentence(today, ifAsked, changes), changes },
  };
}
