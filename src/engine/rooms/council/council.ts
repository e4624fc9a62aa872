import { type Bargain, opposition, weighTogether } from '../../bargain.ts';
import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { DEFECTED, DETAINED, PLOTS, WITHHOLDS } from '../../conduct.ts';
import type { Table } from '../../force/tables.ts';
import { exp } from '../../math/exp.ts';
import { ASK } from '../../steady.ts';
import { remember, settle, type World } from '../../world.ts';

/**
 * Commanders meet. Each table compares serving with withholding and with turning as if all at it moved with the units
 * that they expect to follow; a quorum moves together and in the open, otherwise nobody does, and a meeting at which
 * somebody spoke of moving can be found out.
 */
export function meet(world: World): void {
  const { state, values, tables } = world;
  const v = values.council;
  keepTheirWord(world);
  const chance = v.meet * exp(-(values.surveillance.distrust * state.informants)) * (1 - v.fragmentation);
  for (const table of tables) {
    if (luck(world.seed, world.history, QUESTION.council, state.key, table.key) >= chance) continue;
    const seated = table.sitting.subarray(0, v.seats);
    const present = Array.from(seated).filter((i) => world.conduct[i]! <= PLOTS && world.settled[i] === 0);
    if (present.length < 2) continue;
    deliberate(world, table, present);
  }
}

/** Who withheld together stands by it for a while: he neither reconsiders nor sits down again. */
function keepTheirWord(world: World): void {
  for (const [i, until] of world.bound) {
    const stands = world.conduct[i] === WITHHOLDS && world.settled[i] === 0;
    if (stands && until >= world.state.day) settle(world, i, WITHHOLDS);
  }
}

function deliberate(world: World, table: Table, present: readonly number[]): void {
  const { quorum } = world.values.council;
  const bargains = weighTogether(world, present);
  const toTurn = bargains.filter((b) => b.turn).map((b) => b.member);
  const toHold = bargains.filter((b) => b.withhold).map((b) => b.member);
  if (toTurn.length >= quorum * present.length) together(world, table, toTurn, DEFECTED, 'turn');
  else if (toHold.length >= quorum * present.length) together(world, table, toHold, WITHHOLDS, 'withhold');
  else found(world, table, present, bargains);
}

function together(world: World, table: Table, voters: readonly number[], conduct: number, word: string): void {
  for (const i of voters) {
    settle(world, i, conduct);
    if (conduct === WITHHOLDS) world.bound.set(i, world.state.day + world.values.council.word);
  }
  remember(world, 'council', `${voters.length} commanders at the table ${table.name} ${word} together`, voters.length);
}

function found(world: World, table: Table, present: readonly number[], bargains: readonly Bargain[]): void {
  const { state, posts, values } = world;
  const voters = bargains.filter((b) => b.turn || b.withhold).map((b) => b.member);
  if (voters.length === 0) return;
  const seen = (i: number): boolean =>
    luck(world.seed, world.history, QUESTION.councilFound, state.key, posts.key[i]!) < state.found;
  if (!present.some(seen)) return;
  const worst = voters.toSorted((i, j) => opposition(world, j) - opposition(world, i));
  for (const i of worst.slice(0, values.council.conveners)) settle(world, i, DETAINED);
  for (const i of present) {
    world.alarmedUntil[i] = state.day + values.council.alarmDays;
    world.steady.rest[i] = ASK;
  }
  remember(world, 'council-found', `a meeting at the table ${table.name} is found out`, present.length);
}
