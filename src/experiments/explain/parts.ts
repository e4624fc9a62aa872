import { criticalBeliefOf } from '../../engine/force/people.ts';
import { FORUMS } from '../../engine/parameter.ts';
import { commanderSign, FALLS, payoffs, worthOf } from '../../engine/rooms/decision/payoffs.ts';
import { readTerms, type Terms } from '../../engine/rooms/decision/terms.ts';
import type { World } from '../../engine/world.ts';
import { type Cell, HIM } from './cell.ts';
import { type ByLine, byLine } from './lines.ts';
import { setting } from './parameter-dials.ts';
import { relive } from './relive.ts';

/** What one thing adds to each line, career-years. Over all parts these add up to the payoffs. */
export interface Part {
  readonly id: string;
  readonly room: string;
  readonly says: string;
  readonly stands: ByLine;
  readonly falls: ByLine;
  /** At his belief. */
  readonly worth: ByLine;
}

interface Step {
  readonly id: string;
  readonly room: string;
  readonly says: string;
  readonly put: () => void;
}

/**
 * Takes everything out of his payoffs and puts it back one by one, in a fixed order, and asks the engine for the payoffs
 * each time: what they gain is the part. Where two things multiply, the later one is told what the earlier one began.
 */
export function partsOf(cell: Cell, p: number): Part[] {
  const steps = stepsOf(cell);
  const before = new Float64Array(8);
  const after = new Float64Array(8);
  return steps.map(({ id, room, says, put }) => {
    put();
    payoffs(cell.world, HIM, commanderSign(cell.world, HIM), after);
    const gain = after.map((value, k) => value - before[k]!);
    before.set(after);
    return {
      id,
      room,
      says,
      stands: byLine((line) => gain[line]!),
      falls: byLine((line) => gain[FALLS + line]!),
      worth: byLine((line) => worthOf(gain, line, p)),
    };
  });
}

/** Lives the morning, empties his payoffs, and lists how each thing is put back, in this order. */
function stepsOf(cell: Cell): Step[] {
  const forums = byForum(cell);
  const alone = aloneTerms(cell);
  relive(cell);
  if (!Number.isNaN(criticalBeliefOf(cell.world.people, HIM))) return [CODED];
  const full = fullMorning(cell.world);
  empty(cell.world);
  return [...atStake(cell.world, full, forums), ...atRisk(cell.world, full, alone)];
}

const step = (room: string, id: string, says: string, put: () => void): Step => ({ id, room, says, put });

/** Who is coded by his critical belief weighs nothing else. */
const CODED = step('force', 'critical', 'the belief at which he is coded to turn', () => {});

/** Puts back a number that is the same for everybody. */
const term =
  ({ terms }: World, full: Full, name: NumberTerm) =>
  () => {
    terms[name] = full.terms[name];
  };

const array = (to: Float64Array, from: Float64Array) => () => to.set(from);

const his = (to: Float32Array | Float64Array, value: number) => () => {
  to[HIM] = value;
};

/** What he has to win and to lose. */
function atStake(world: World, full: Full, forums: readonly Forum[]): Step[] {
  const { people, state, terms, values } = world;
  return [
    step('rents', 'rents', 'his rents', his(people.rent, full.rent)),
    step('rents', 'rents-lost', 'rents lost by who withholds', term(world, full, 'loss')),
    step('rents', 'provision', 'food and housing', () => void terms.provision.fill(values.rents.provision)),
    step(
      'rents',
      'resentment',
      'what is resented in the rents of generals',
      array(terms.provision, full.terms.provision),
    ),
    step('force', 'ideology', 'the regime for its own sake', his(people.worth, full.worth)),
    step('hardship', 'wants', 'wants of kin', term(world, full, 'wantsCost')),
    step('hardship', 'crowd', 'orders against the crowd', his(world.crowdToday, full.crowd)),
    ...FORUMS.map((forum, f) =>
      step('accountability', `exposure-${forum}`, `exposure: ${forum}`, his(world.exposure, forums[f]!.exposure)),
    ),
    ...FORUMS.map((forum, f) =>
      step(
        'amnesty',
        `remission-${forum}`,
        `amnesty, as far as kept: ${forum}`,
        his(world.remission, forums[f]!.remission),
      ),
    ),
    step('amnesty', 'blanket', 'amnesty for who stays', term(world, full, 'blanket')),
    step('accountability', 'relief', 'exposure spared to who withholds', term(world, full, 'relief')),
    step('accountability', 'standing', 'standing of who withheld', term(world, full, 'standing')),
    step('amnesty', 'reward', 'reward of having turned', his(state.reward, full.reward)),
  ];
}

/** What may happen to him, what protects him, and whom he leaves behind. */
function atRisk(world: World, full: Full, alone: Alone): Step[] {
  const { terms, people } = world;
  return [
    step('decision', 'outside', 'life after exit', array(terms.out, full.terms.out)),
    step('decision', 'abroad', 'life abroad', term(world, full, 'outAbroad')),
    step('decision', 'caught-leaving', 'being caught leaving', () => {
      terms.punishmentExit = full.terms.punishmentExit;
      people.captureExit[HIM] = full.captureExit;
    }),
    step('surveillance', 'reprisal', 'reprisal for withholding', () => {
      terms.punishment = full.terms.punishment;
      terms.refusal = alone.refusal;
    }),
    step('surveillance', 'watched', 'reprisal: informants make it likelier', term(world, full, 'refusal')),
    step(
      'decision',
      'followed',
      'reprisal: rarer behind a commander who moved',
      array(terms.refusalBy, full.terms.refusalBy),
    ),
    step('surveillance', 'capture', 'capture on going open, and its punishment', () => {
      terms.caughtHome = alone.caught;
      terms.caughtAlarmed = alone.caught;
      terms.caughtAbroad = full.terms.caughtAbroad;
    }),
    step('surveillance', 'detection', 'being found before (D)', () => {
      terms.caughtHome = full.terms.caughtHome;
      terms.caughtAlarmed = full.terms.caughtHome;
    }),
    step('council', 'alarm', 'fear of having been seen at a meeting', () => {
      terms.caughtAlarmed = full.terms.caughtAlarmed;
      world.alarmedUntil[HIM] = full.alarm;
    }),
    step('decision', 'numbers', 'protection: numbers', term(world, full, 'safety')),
    step('decision', 'cover', 'protection: a commander who turned', array(terms.cover, full.terms.cover)),
    step('decision', 'following', 'protection: his units would follow', term(world, full, 'cohesion')),
    step('decision', 'limit', 'protection: no more than its limit', term(world, full, 'limit')),
    step('decision', 'bond', 'the bond with his commander', () => {
      for (const name of ['broken', 'behind', 'bound'] as const) terms[name].set(full.terms[name]);
    }),
  ];
}

type Full = ReturnType<typeof fullMorning>;
type Forum = ReturnType<typeof byForum>[number];
type Alone = ReturnType<typeof aloneTerms>;
type NumberTerm = { [K in keyof Terms]: Terms[K] extends number ? K : never }[keyof Terms];

/** All that payoffs are made of, as it is on that morning. */
function fullMorning(world: World) {
  const { people, state, alarmedUntil, crowdToday } = world;
  return {
    terms: structuredClone(world.terms),
    rent: people.rent[HIM]!,
    worth: people.worth[HIM]!,
    captureExit: people.captureExit[HIM]!,
    crowd: crowdToday[HIM]!,
    reward: state.reward[HIM]!,
    alarm: alarmedUntil[HIM]!,
  };
}

function empty(world: World): void {
  const { terms, people, state } = world;
  for (const array of [people.rent, people.worth, people.captureExit, world.exposure, world.remission]) array[HIM] = 0;
  for (const array of [terms.out, terms.broken, terms.behind, terms.bound, terms.cover, terms.provision]) array.fill(0);
  for (const array of [world.crowdToday, state.reward]) array.fill(0);
  const none = {
    wantsCost: 0,
    cohesion: 0,
    safety: 0,
    limit: Infinity,
    loss: 0,
    refusal: 0,
    punishment: 0,
  };
  const nor = { relief: 0, standing: 0, blanket: 0, outAbroad: 0, punishmentExit: 0 };
  Object.assign(terms, none, nor, { caughtHome: 0, caughtAlarmed: 0, caughtAbroad: 0 });
  terms.refusalBy.fill(1);
  world.alarmedUntil[HIM] = -1;
}

/** Exposure and remission with one forum, two, and all three of them. */
function byForum(cell: Cell): { exposure: number; remission: number }[] {
  relive(cell);
  const { severity } = cell.world.values.accountability;
  return FORUMS.map((_, f) => {
    const some = severity.map((value, at) => (at <= f ? value : 0));
    relive(cell, setting(cell, 'accountability', 'severity', some));
    return { exposure: cell.world.exposure[HIM]!, remission: cell.world.remission[HIM]! };
  });
}

/** Chance of reprisal if nobody watched, and of capture if nobody were found before he goes open. */
function aloneTerms(cell: Cell): { refusal: number; caught: number } {
  const { world } = cell;
  relive(cell, setting(cell, 'surveillance', 'refusalWatched', 0));
  world.state.foundFirst = 0;
  readTerms(world);
  return { refusal: world.terms.refusal, caught: world.terms.caughtHome };
}
