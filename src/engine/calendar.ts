import { luck } from './chance/luck.ts';
import { QUESTION } from './chance/questions.ts';
import { DEFECTED, DESERTED, DETAINED, PLOTS, WITHHOLDS } from './conduct.ts';
import { ABROAD } from './force/people.ts';
import { exp } from './math/exp.ts';
import type { DatedEvent, Move, MoveConduct, Selector } from './scenario.ts';
import { remember, settle, type World } from './world.ts';

/** Step 1: dated acts and lever schedules take effect; calls of a week ago are judged; today's calls are heard. */
export function calendar(world: World): void {
  const { scenario, state } = world;
  state.force = 0;
  const { events } = scenario;
  for (let k = 0; k < events.length; k++) {
    const event = events[k]!;
    if (event.day > 0 && event.day === state.day - 8 && wasCall(world, event, k)) judge(world, event);
  }
  for (let k = 0; k < events.length; k++) if (events[k]!.day === state.day) take(world, events[k]!, k);
  state.call = echoOfCalls(world);
}

/** Whether a call was made that can fail: cheap talk cannot, nor a defiance that an arrest prevented. */
function wasCall(world: World, event: DatedEvent, k: number): boolean {
  return event.kind === 'call' ? event.cost > 0 : event.kind === 'defiance' && world.state.callCredit[k]! > 0;
}

/** A share of A that counts as a full turnout of a call. */
const FULL_TURNOUT = 0.1;

function judge(world: World, event: DatedEvent): void {
  const { state, values } = world;
  const on = (day: number): number => state.mobilisedOn[Math.max(0, day)]!;
  const turnout = Math.min(1, Math.max(0, (on(event.day + 7) - on(event.day - 1)) / FULL_TURNOUT));
  state.credit *= 1 - values.belief.fade * (1 - turnout);
}

function take(world: World, event: DatedEvent, k: number): void {
  const { state } = world;
  if (event.kind === 'set') {
    const group = world.values[event.group] as unknown as Record<string, unknown>;
    group[event.name] = event.value;
  } else if (event.kind === 'call') state.callCredit[k] = event.credit * state.credit;
  else if (event.kind === 'defiance') state.callCredit[k] = state.leaderHeld ? 0 : state.credit;
  else if (event.kind === 'force') state.force = 1;
  const size = 'size' in event ? event.size : 'chance' in event ? event.chance : 0;
  remember(world, event.kind, event.says, size);
}

/** What calls still say today; half while the leader is held. */
function echoOfCalls(world: World): number {
  const { state, scenario } = world;
  const { events } = scenario;
  let call = 0;
  for (let k = 0; k < events.length; k++) {
    const event = events[k]!;
    if (event.day > state.day || (event.kind !== 'call' && event.kind !== 'defiance')) continue;
    const cost = event.kind === 'call' ? event.cost : 1;
    call += event.size * cost * state.callCredit[k]! * exp(-(state.day - event.day) / 3);
  }
  return state.leaderHeld ? call / 2 : call;
}

/** Calls from before the first day are heard at their own credit. */
export function hearEarlierCalls(world: World): void {
  world.scenario.events.forEach((event, k) => {
    if (event.day > 0) return;
    if (event.kind === 'call') world.state.callCredit[k] = event.credit;
    if (event.kind === 'defiance') world.state.callCredit[k] = 1;
  });
}

const CONDUCT_OF: Record<MoveConduct, number> = {
  withholds: WITHHOLDS,
  defected: DEFECTED,
  deserted: DESERTED,
  detained: DETAINED,
};

/** Named movers of the days from `from` to `to` act: each settles his conduct for the evening. */
export function namedMovers(world: World, from: number, to: number): void {
  for (const event of world.scenario.events) {
    if (event.kind === 'move' && event.day >= from && event.day <= to) {
      for (const i of namedBy(world, event)) settle(world, i, CONDUCT_OF[event.conduct]);
    }
  }
}

function namedBy(world: World, event: Move): number[] {
  const { posts, scenario } = world;
  const formation = scenario.formations.findIndex((f) => f.name === event.who.formation);
  const found: number[] = [];
  for (let i = 0; i < posts.count; i++) if (matches(world, i, event.who, formation)) found.push(i);
  const place = new Map(found.map((i) => [i, luck(world.seed, world.history, QUESTION.move, 0, posts.key[i]!)]));
  found.sort((i, j) => place.get(i)! - place.get(j)! || i - j);
  return found.slice(0, Math.max(1, Math.round(event.who.count / scenario.scale)));
}

function matches(world: World, i: number, who: Selector, formation: number): boolean {
  const { posts, people } = world;
  if (world.conduct[i]! > PLOTS || world.settled[i] === 1) return false;
  if (who.formation !== null && posts.formation[i] !== formation) return false;
  if (who.rank !== null && posts.rank[i] !== who.rank) return false;
  if (who.post !== null && (world.line[i] === 1) !== (who.post === 'line')) return false;
  return who.abroad === null || ((people.flags[i]! & ABROAD) !== 0) === who.abroad;
}
