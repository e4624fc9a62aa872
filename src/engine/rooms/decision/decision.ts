import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { DEFECTED, DESERTED, PLOTS, SERVES, WITHHOLDS } from '../../conduct.ts';
import { GATE } from '../../force/people.ts';
import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import { settle, type World } from '../../world.ts';
import { commanderSign, DESERT, SERVE, TURN, WITHHOLD, weigh } from './payoffs.ts';

/** Worths within this of the best count as the best. */
export const TIE = 1e-12;

/** Bits of the lines that a member can take. */
const CAN_WITHHOLD = 1;
const CAN_TURN = 2;
const CAN_DESERT = 4;

/** The best line among those open, the first of turn, withhold, desert, serve among equals. */
export function bestLine(worths: Float64Array, open: number): number {
  let best = worths[SERVE]!;
  if ((open & CAN_WITHHOLD) !== 0 && worths[WITHHOLD]! > best) best = worths[WITHHOLD]!;
  if ((open & CAN_TURN) !== 0 && worths[TURN]! > best) best = worths[TURN]!;
  if ((open & CAN_DESERT) !== 0 && worths[DESERT]! > best) best = worths[DESERT]!;
  const least = best - TIE;
  if ((open & CAN_TURN) !== 0 && worths[TURN]! >= least) return TURN;
  if ((open & CAN_WITHHOLD) !== 0 && worths[WITHHOLD]! >= least) return WITHHOLD;
  if ((open & CAN_DESERT) !== 0 && worths[DESERT]! >= least) return DESERT;
  return SERVE;
}

/** Lines open to a rank today, as bits; in burn-in only serving and withholding. */
export function linesOpen(world: World, rank: number): number {
  const { values, state } = world;
  const withhold = values.decision.withhold ? CAN_WITHHOLD : 0;
  if (state.burnIn) return withhold;
  const desert = values.decision.desert && values.decision.mayLeave[rank]! > 0 ? CAN_DESERT : 0;
  return withhold | CAN_TURN | desert;
}

/** Everybody who reconsiders today takes his best line; then plotters who did not give up may go open. */
export function decide(world: World): void {
  const { deciders, deciderCount, belief, conduct, settled, posts, worths } = world;
  const open = [0, 1, 2, 3, 4].map((rank) => linesOpen(world, rank));
  for (let d = 0; d < deciderCount; d++) {
    const i = deciders[d]!;
    if (settled[i] === 1) continue;
    const commander = commanderSign(world, i);
    weigh(world, i, belief[i]!, commander, worths);
    const next = conduct[i] === PLOTS ? afterDoubt(world) : chosen(world, i, open[posts.rank[i]!]!, commander);
    if (next !== conduct[i]) settle(world, i, next);
  }
  goOpen(world);
}

function chosen(world: World, i: number, open: number, commander: number): number {
  let line = bestLine(world.worths, open);
  if (line === DESERT && !findsAWay(world, i)) line = bestLine(world.worths, open & ~CAN_DESERT);
  if (line === TURN) return commander === DEFECTED || world.values.decision.openSameDay ? DEFECTED : PLOTS;
  return line === WITHHOLD ? WITHHOLDS : line === DESERT ? DESERTED : SERVES;
}

/** What a plotter does on second thoughts: he gives up when another line is better by a margin. */
function afterDoubt(world: World): number {
  const { worths, values } = world;
  const hold = values.decision.withhold ? worths[WITHHOLD]! : -Infinity;
  const best = Math.max(worths[SERVE]!, hold);
  if (!(best - worths[TURN]! > values.decision.abandon)) return PLOTS;
  return hold >= worths[SERVE]! - TIE ? WITHHOLDS : SERVES;
}

function findsAWay(world: World, i: number): boolean {
  const { state, people, posts } = world;
  const chance = world.values.decision.opportunity + ((people.flags[i]! & GATE) !== 0 ? gateToday(world) : 0);
  return luck(world.seed, world.history, QUESTION.opportunity, state.key, posts.key[i]!) < Math.min(1, chance);
}

/** Chance of an opportunity today for a member near an open gate. */
export function gateToday(world: World): number {
  let chance = 0;
  for (const event of world.scenario.events) {
    if (event.kind === 'gate' && event.day <= world.state.day) {
      chance += event.chance * exp(-(world.state.day - event.day) / event.decay);
    }
  }
  return chance;
}

function goOpen(world: World): void {
  const { state, values, conduct, settled, posts } = world;
  if (state.plotters === 0) return;
  const g = values.decision.goOpen;
  const chance = g === 1 ? 1 : 1 - exp((1 + state.call) * log(1 - g));
  for (let i = 0; i < conduct.length; i++) {
    if (conduct[i] !== PLOTS || settled[i] === 1) continue;
    const leads = commanderSign(world, i) === DEFECTED;
    if (leads || luck(world.seed, world.history, QUESTION.goOpen, state.key, posts.key[i]!) < chance) settle(world, i, DEFECTED);
  }
}
