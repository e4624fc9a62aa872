import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { luck } from '../../engine/chance/luck.ts';
import { CONDUCTS, type Conduct } from '../../engine/conduct.ts';
import { believeInThreshold, coordinates } from '../../engine/coordination/coordinate.ts';
import { morning } from '../../engine/day.ts';
import { bestLine, CAN_DESERT, linesOpen } from '../../engine/rooms/decision/choice.ts';
import { findsAWay } from '../../engine/rooms/decision/gate.ts';
import { goOpen } from '../../engine/rooms/decision/open.ts';
import { commanderSign, DESERT, payoffs, SERVE, TURN, WITHHOLD, worthOf } from '../../engine/rooms/decision/payoffs.ts';
import { readTerms } from '../../engine/rooms/decision/terms.ts';
import type { World } from '../../engine/world.ts';
import { cellOf } from './cell.ts';
import { dialsOf } from './closest.ts';
import type { Dial } from './dial.ts';
import { beliefOf, relive, weigh } from './relive.ts';
import { replayToDawn } from './replay.ts';
import { type Crossing, nearestCrossings } from './search.ts';
import { changed, withAct } from './testing/changed.ts';
import { type Group, memberDays } from './testing/member-days.ts';
import { liveToEvening } from './today.ts';

const MEMBER_DAYS = 1000;
/** A random fifth of the dials each time, so that every one of them is the nearest somewhere. */
const SOME = 1 / 5;
const REPLAYS = 40;

/** What he does at dawn's end if he reconsiders, by the rule of the book and not by way of a cell. */
function conductBy(world: World, i: number): Conduct {
  morning(world);
  readTerms(world);
  if (coordinates(world)) believeInThreshold(world);
  const { decision } = world.values;
  if (world.without.has('decision')) return CONDUCTS[world.conduct[i]!]!;
  const lines = new Float64Array(8);
  const commander = commanderSign(world, i);
  payoffs(world, i, commander, lines);
  const p = beliefOf(world, i);
  const before = CONDUCTS[world.conduct[i]!]!;
  if (before === 'plots') {
    const hold = decision.withhold ? worthOf(lines, WITHHOLD, p) : -Infinity;
    const serve = worthOf(lines, SERVE, p);
    if (Math.max(serve, hold) - worthOf(lines, TURN, p) > decision.abandon)
      return hold >= serve - 1e-12 ? 'withholds' : 'serves';
    world.settled.fill(0);
    goOpen(world);
    return world.settled[i] === 1 ? 'defected' : 'plots';
  }
  const open = linesOpen(world, world.posts.rank[i]!);
  let line = bestLine(lines, open, p);
  if (line === DESERT && !findsAWay(world, i)) line = bestLine(lines, open & ~CAN_DESERT, p);
  if (line === TURN) return CONDUCTS[commander] === 'defected' || decision.openSameDay ? 'defected' : 'plots';
  return line === WITHHOLD ? 'withholds' : line === DESERT ? 'deserted' : 'serves';
}

interface Found {
  readonly group: Group;
  readonly member: number;
  readonly base: Conduct;
  readonly crossing: Crossing;
}

function* winners(count: number, first: number): Generator<Found> {
  for (const group of memberDays(count, first)) {
    for (const member of group.members) {
      const cell = cellOf(group.dawn(), member);
      relive(cell);
      const base = weigh(cell).conduct;
      relive(cell);
      const dials = dialsOf(cell).filter((_, k) => luck(member, group.question.seed, 60002, 0, k) < SOME);
      const [crossing] = nearestCrossings(cell, dials, base, 1);
      if (crossing) yield { group, member, base: CONDUCTS[base]!, crossing };
    }
  }
}

/** Where the change has to be made by way of a call or of states, the last bits are not the same. */
const nudged = ({ dial, value }: Crossing): number =>
  ['public.call', 'public.recognition'].includes(dial.path) ? value + (value - dial.from) * 1e-9 : value;

describe(`the nearest change, over ${MEMBER_DAYS} random member-days`, () => {
  const found = [...winners(MEMBER_DAYS, 1)];
  it('changes what he does, and nine tenths of it do not, in a world that knows no cell', () => {
    const seen = new Set<string>();
    for (const { group, member, base, crossing } of found) {
      const { dial, conduct } = crossing;
      const by = (value: number): Conduct => conductBy(changed(group.dawn(), member, dial, value), member);
      const says = `${group.label} member ${member}: ${dial.path} ${dial.from} → ${crossing.value}`;
      assert.equal(by(nudged(crossing)), CONDUCTS[conduct], says);
      assert.notEqual(CONDUCTS[conduct], base, says);
      assert.equal(by(dial.held(dial.from + 0.9 * (crossing.value - dial.from))), base, `nine tenths, ${says}`);
      seen.add(dial.path.split('.').slice(0, 2).join('.'));
    }
    assert.ok(found.length > MEMBER_DAYS / 4 && seen.size > 25, `${found.length} crossings of ${seen.size} dials`);
  });
  it('changes what he does in the whole history, replayed with one more dated act', () => {
    let replayed = 0;
    for (const { group, member, base, crossing } of found) {
      const { dial, value, conduct } = crossing;
      if (replayed === REPLAYS) break;
      if (!isParameter(dial)) continue;
      const now = liveToEvening(group.dawn(), member);
      if (now.cause !== 'reconsidered') continue;
      assert.equal(now.after, base, group.label);
      const { question } = group;
      const scenario = withAct(question.scenario, question.day, dial, value, group.dawn().values);
      const then = liveToEvening(replayToDawn({ ...question, scenario, member }), member);
      if (then.cause === 'council') continue;
      assert.equal(then.after, CONDUCTS[conduct], `${group.label} member ${member}: ${dial.path} = ${value}`);
      replayed++;
    }
    assert.equal(replayed, REPLAYS);
  });
});

const isParameter = ({ kind }: Dial): boolean => kind !== 'his' && kind !== 'public';
