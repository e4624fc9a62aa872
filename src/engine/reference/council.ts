import { hashName } from '../chance/key.ts';
import { QUESTION } from '../chance/questions.ts';
import { DEFECTED, DETAINED, PLOTS, SERVES, WITHHOLDS } from '../conduct.ts';
import { exp } from '../math/exp.ts';
import { type Votes, votes } from './ballot.ts';
import { valueOfServing } from './dissent.ts';
import { exposure, remission, reward } from './exposure.ts';
import type { Member } from './member.ts';
import { chanceFoundToday, informants } from './surveillance.ts';
import { isOn, luckToday, note, type World } from './world.ts';

interface Table {
  readonly name: string;
  readonly seated: readonly Member[];
}

/** Tables of commanders meet, vote, and move together or not at all. */
export function council(world: World): void {
  if (!isOn(world, 'council')) return;
  for (const member of world.members) if (isBoundByWord(world, member)) bind(member, WITHHOLDS);
  for (const table of tables(world)) {
    const present = table.seated.filter(isPresent);
    if (present.length >= 2 && meets(world, table)) meet(world, table, present);
  }
}

/** A table for each branch in the order of the formations, then that of the capital. */
function tables(world: World): Table[] {
  const { formations } = world.scenario;
  const branches = [...new Set(formations.map((formation) => formation.branch))];
  const ofBranch = branches.map((branch) => ({
    name: `branch:${branch}`,
    seated: seats(world, (member) => member.formation.branch === branch),
  }));
  return [...ofBranch, { name: 'capital', seated: seats(world, (member) => member.formation.capital) }];
}

function seats(world: World, belongs: (member: Member) => boolean): Member[] {
  return world.members
    .filter((member) => member.rank === 0 && member.line && belongs(member))
    .sort((a, b) => a.seat - b.seat || a.formationIndex - b.formationIndex)
    .slice(0, world.values.council.seats);
}

function isPresent({ conduct, found, named, bound }: Member): boolean {
  return (conduct === SERVES || conduct === WITHHOLDS || conduct === PLOTS) && !found && !named && !bound;
}

function meets(world: World, table: Table): boolean {
  const { meet: daily, fragmentation } = world.values.council;
  const watched = exp(-(world.values.surveillance.distrust * informants(world)));
  return luckToday(world, QUESTION.council, hashName(table.name)) < daily * watched * (1 - fragmentation);
}

function meet(world: World, table: Table, present: readonly Member[]): void {
  const cast = votes(world, present);
  const needed = world.values.council.quorum * present.length;
  const isTempted = cast.turn.length + cast.withhold.length > 0;
  if (cast.turn.length >= needed) carry(world, table, cast.turn, DEFECTED);
  else if (cast.withhold.length >= needed) carry(world, table, cast.withhold, WITHHOLDS);
  else if (isTempted && isFound(world, present)) breakUp(world, table, present, cast);
  else note(world, 'council', `${table.name}: met, and nobody moved`, present.length);
}

function carry(world: World, table: Table, voters: readonly Member[], conduct: number): void {
  note(world, 'council', `${table.name}: moved together`, voters.length);
  for (const member of voters) {
    bind(member, conduct);
    if (conduct === WITHHOLDS) member.wordUntil = world.day + world.values.council.word;
  }
}

function isBoundByWord(world: World, { wordUntil, conduct, found, named }: Member): boolean {
  return world.day <= wordUntil && conduct === WITHHOLDS && !found && !named;
}

function bind(member: Member, conduct: number): void {
  member.evening = conduct;
  member.bound = true;
}

function isFound(world: World, present: readonly Member[]): boolean {
  const chance = chanceFoundToday(world);
  return present.some((member) => luckToday(world, QUESTION.councilFound, member.key) < chance);
}

/** Those whom a fall would serve best are held to have convened it. */
function breakUp(world: World, table: Table, present: readonly Member[], cast: Votes): void {
  const { conveners, alarmDays } = world.values.council;
  const voters = present.filter((member) => cast.turn.includes(member) || cast.withhold.includes(member));
  const tempted = [...voters].sort((a, b) => temptation(world, b) - temptation(world, a)).slice(0, conveners);
  for (const member of tempted) bind(member, DETAINED);
  for (const member of present) member.alarmedUntil = world.day + alarmDays;
  note(world, 'council-found', `${table.name}: found, and its conveners held`, tempted.length);
}

/** What the fall would give him beyond his post. */
function temptation(world: World, member: Member): number {
  if (member.critical !== null) return 1 - member.critical;
  const gained = reward(world, member) + remission(world, member) - exposure(world, member);
  return gained - valueOfServing(world, member);
}
