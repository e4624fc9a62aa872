import { RANKS } from '../../../engine/parameter.ts';
import { withAct } from '../../../experiments/explain/act.ts';
import { explain } from '../../../experiments/explain/explain.ts';
import { firstStep } from '../../../experiments/explain/first.ts';
import { marginOf } from '../../../experiments/explain/margin.ts';
import { type Moved, whomItMoved } from '../../../experiments/explain/moved.ts';
import { type Question, Refusal } from '../../../experiments/explain/question.ts';
import { openWorld, replayToDawn } from '../../../experiments/explain/replay.ts';
import { type Replay, recordReplay } from '../../../experiments/replay/replay.ts';
import { drawValues } from '../../../scenario/draw.ts';
import type { Answer, Asked, Choice, Desk, Trial, Unanswered } from './asked.ts';

/** Changes looked for: the nearest, and behind them enough that somebody could make. */
const CHANGES = 20;

/** Answers questions about one member; what it lived through last it remembers, for most questions are of one history. */
export function openDesk(): Desk {
  const lived = rememberOne(recordReplay);
  return {
    answer: (asked) => answerTo(asked, lived),
    first: (asked, whose) => firstStep(asLived({ ...asked, day: 1, member: 0 }), whose).step ?? undefined,
    trial: (asked, setting, other) => trialOf(asked, setting, other, lived),
  };
}

type Live = (question: Question) => Replay;

function rememberOne(live: Live): Live {
  let last: { readonly key: string; readonly replay: Replay } | undefined;
  return (question) => {
    const { scenario, values, seed, history } = question;
    const key = JSON.stringify([scenario, values, seed, history]);
    if (last?.key !== key) last = { key, replay: live(question) };
    return last.replay;
  };
}

/** The question as the engine takes it, an act of this page dated in its scenario. */
function asLived({ work: { scenario, priors, seed }, history, day, member, act }: Asked): Question {
  const question = { scenario, values: drawValues(priors, seed, history), seed, history, day, member };
  return act === undefined ? question : withAct(question, act);
}

function answerTo(asked: Asked, live: Live): Answer | Unanswered {
  const { history, member, day } = asked;
  const { days, scale } = asked.work.scenario;
  let replay: Replay | undefined;
  try {
    const question = asLived(asked);
    openWorld(question);
    replay = live(question);
    const { choice, ...chosen } = choose(question, replay);
    const explanation = explain({ ...question, ...chosen }, CHANGES);
    return {
      explanation,
      choice,
      margin: marginOf(explanation.lines, explanation.best, explanation.parts),
      subordinates: subordinatesOf({ ...question, ...chosen }),
      members: replay.places.count,
      scale,
      lastDay: replay.record.days,
      fell: replay.record.fell,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [members, lastDay] = [replay?.places.count, replay?.record.days];
    return { refused: error.code, message: error.message, history, day, member, days, members, lastDay };
  }
}

/** Where nobody is named: the first general to move; and on the day on which he does, where no day is named either. */
function choose({ day, member }: Question, replay: Replay): { choice: Choice; day: number; member: number } {
  if (member >= 0) return { choice: 'asked', member, day: Math.max(1, day) };
  const [first] = replay.record.generals;
  if (first) return { choice: 'first-general', member: first.member, day: day > 0 ? day : first.day };
  const general = Math.max(0, replay.places.rank.indexOf(0));
  return { choice: 'a-general', member: general, day: Math.max(1, day) };
}

function subordinatesOf(question: Question): Answer['subordinates'] {
  const { commander, line, posts } = replayToDawn(question);
  return Array.from(posts.rank.keys())
    .filter((i) => commander[i] === question.member && line[i] === 1)
    .map((member) => ({ member, rank: RANKS[posts.rank[member]!]! }));
}

function trialOf(asked: Asked, setting: string, other: Asked['work'] | undefined, live: Live): Trial {
  const question = asLived(asked);
  const was = live(question);
  const by = (then: () => Question): Moved | undefined => {
    try {
      return whomItMoved(was, recordReplay(then()), question);
    } catch (error) {
      // A history that cannot begin with the change has nobody to count; anything of ours is no bare Error.
      if (error instanceof Error && [Error, Refusal].some((kind) => error.constructor === kind)) return undefined;
      throw error;
    }
  };
  return {
    thatMorning: by(() => withAct(question, { day: asked.day, setting })),
    fromStart: other && by(() => asLived({ ...asked, work: other })),
  };
}
