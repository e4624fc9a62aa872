import { DEFECTED, DESERTED, WITHHOLDS } from '../conduct.ts';
import { COLUMNS, type Outcome, type Pattern, ROW } from '../record/history.ts';
import { forceToday } from './calendar.ts';
import { type Member, strengthOf } from './member.ts';
import { strengthBy } from './outcome.ts';
import type { World } from './world.ts';

/** How it ended; the first that matches is the word. */
export function classify(
  world: World,
  fell: boolean,
  rows: readonly number[],
): { outcome: Outcome; pattern: Pattern | null } {
  if (fell) return { outcome: howItFell(world), pattern: null };
  const outcome = howItStood(world, rows);
  return { outcome, pattern: outcome === 'stands' ? whatStanding(world) : null };
}

function howItFell(world: World): Outcome {
  const mobilised = world.mobilised[world.day]!;
  const all = strengthOf(world.members);
  const deserted = (world.values.force.gone * strengthBy(world, DESERTED)) / all;
  const defected = strengthBy(world, DEFECTED) / all;
  if (forceToday(world) === 1) return 'by-force';
  if (mobilised < 0.05) return 'street-and-states';
  if (deserted >= mobilised / 2) return 'force-dissolves';
  if (defected >= mobilised / 3 && shareBehindCommander(world) >= 0.4) return 'units-turn';
  return shareOfCommand(world) >= 0.4 ? 'command-withdraws' : 'withheld-from-below';
}

function howItStood(world: World, rows: readonly number[]): Outcome {
  const defected = strengthBy(world, DEFECTED) / strengthOf(world.members);
  const turned = world.members.filter((one) => one.rank === 0 && one.line && one.conduct === DEFECTED).length;
  if (defected >= 0.15 && turned >= 2) return 'split';
  return world.leaderHeld && meanStreet(rows, 14) < 0.1 ? 'crushed' : 'stands';
}

function whatStanding(world: World): Pattern {
  const heads = world.members.length;
  const deserted = world.members.filter((member) => member.conduct === DESERTED).length;
  const defected = world.members.filter((member) => member.conduct === DEFECTED).length;
  if (world.mobilised[world.day]! >= 0.15) return 'eroded';
  if ((deserted + defected) / heads >= 0.05) return 'bleeding';
  if (deserted / heads >= 0.001) return 'leak';
  return world.members.some((member) => member.rank <= 2 && isMover(member)) ? 'isolated-refusal' : 'dual-loyalty';
}

function isMover({ conduct }: Member): boolean {
  return conduct === WITHHOLDS || conduct === DEFECTED || conduct === DESERTED;
}

/** C: of the line generals and line field officers, the share by strength that withholds or turned. */
function shareOfCommand(world: World): number {
  const command = world.members.filter((member) => member.line && member.rank <= 1);
  const left = strengthOf(command, (one) => one.conduct === WITHHOLDS || one.conduct === DEFECTED);
  return command.length === 0 ? 0 : left / strengthOf(command);
}

/** vert: of the movers, the share by strength whose commander withholds or turned. */
function shareBehindCommander(world: World): number {
  const movers = world.members.filter(isMover);
  const behind = strengthOf(
    movers,
    ({ commander }) => commander?.conduct === WITHHOLDS || commander?.conduct === DEFECTED,
  );
  return movers.length === 0 ? 0 : behind / strengthOf(movers);
}

function meanStreet(rows: readonly number[], days: number): number {
  const run = rows.length / ROW;
  const first = Math.max(0, run - days);
  let sum = 0;
  for (let day = first; day < run; day++) sum += rows[day * ROW + COLUMNS.indexOf('street')]!;
  return sum / (run - first);
}
