import { QUESTION } from '../chance/questions.ts';
import { DEFECTED, DESERTED, PLOTS, SERVES, WITHHOLDS } from '../conduct.ts';
import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import { chanceOfFall } from './belief.ts';
import type { Member } from './member.ts';
import { type Line, payoffs, worthOf } from './payoffs.ts';
import { dayKey, luckToday, type World } from './world.ts';

/** Worths this close are equal, and the earlier line is taken. */
export const TIE = 1e-12;
const IN_ORDER: readonly Line[] = ['turn', 'withhold', 'desert', 'serve'];

export type Worths = Readonly<Record<Line, number | null>> & { readonly serve: number };

/** What one member does today, unless something else was done to him. */
export function choose(world: World, member: Member): void {
  const isDue = member.due === dayKey(world);
  if (member.conduct === PLOTS) choosePlotter(world, member, isDue);
  else if (isDue && (member.conduct === SERVES || member.conduct === WITHHOLDS)) chooseFreely(world, member);
}

function chooseFreely(world: World, member: Member): void {
  const worths = worthsOf(world, member);
  let line = best(worths);
  if (line === 'desert' && !hasOpportunity(world, member)) line = best({ ...worths, desert: null });
  member.evening = conductOf(world, member, line);
}

function conductOf(world: World, member: Member, line: Line): number {
  if (line === 'serve') return SERVES;
  if (line === 'withhold') return WITHHOLDS;
  if (line === 'desert') return DESERTED;
  return commanderTurned(member) || world.values.decision.openSameDay ? DEFECTED : PLOTS;
}

function choosePlotter(world: World, member: Member, isDue: boolean): void {
  if (isDue && givesUp(world, member)) return;
  const goesOpen = commanderTurned(member) || luckToday(world, QUESTION.goOpen, member.key) < chanceOpen(world);
  if (goesOpen) member.evening = DEFECTED;
}

function givesUp(world: World, member: Member): boolean {
  const { serve, withhold, turn } = worthsOf(world, member);
  const inside = withhold === null ? serve : Math.max(serve, withhold);
  if (turn !== null && !(inside - turn > world.values.decision.abandon)) return false;
  member.evening = withhold !== null && withhold >= serve - TIE ? WITHHOLDS : SERVES;
  return true;
}

function chanceOpen(world: World): number {
  const daily = world.values.decision.goOpen;
  return daily === 1 ? 1 : 1 - exp((1 + world.call) * log(1 - daily));
}

function commanderTurned(member: Member): boolean {
  return member.commander?.conduct === DEFECTED;
}

/** The worth of each line as he sees it this morning. */
export function worthsOf(world: World, member: Member): Worths {
  const lines = payoffs(world, member, member.commander?.conduct ?? null);
  const chance = chanceOfFall(world, member);
  const worth = (line: Line): number | null => (lines[line] === null ? null : worthOf(lines[line], chance));
  return {
    turn: worth('turn'),
    withhold: worth('withhold'),
    desert: worth('desert'),
    serve: worthOf(lines.serve, chance),
  };
}

/** The first line in order among those that nothing beats. */
export function best(worths: Worths): Line {
  let greatest = worths.serve;
  for (const line of IN_ORDER) greatest = Math.max(greatest, worths[line] ?? greatest);
  return IN_ORDER.find((line) => (worths[line] ?? -Infinity) >= greatest - TIE) ?? 'serve';
}

/** Nobody walks away without a border, a leave or an open gate. */
function hasOpportunity(world: World, member: Member): boolean {
  const anywhere = world.values.decision.opportunity;
  const chance = Math.min(1, anywhere + (member.nearGate ? openGates(world) : 0));
  return luckToday(world, QUESTION.opportunity, member.key) < chance;
}

function openGates(world: World): number {
  let sum = 0;
  for (const event of world.scenario.events) {
    if (event.kind !== 'gate' || event.day > world.day) continue;
    sum += event.chance * exp(-(world.day - event.day) / event.decay);
  }
  return sum;
}
