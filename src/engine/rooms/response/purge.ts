import { luck } from '../../chance/luck.ts';
import { QUESTION } from '../../chance/questions.ts';
import { DISSENTS, SERVES } from '../../conduct.ts';
import { servingWorth } from '../../dissent.ts';
import { ABROAD } from '../../force/people.ts';
import { chainTrustLuck } from '../../force/ties.ts';
import { lookAround } from '../../sight.ts';
import { countUnder } from '../../under.ts';
import { remember, strengthOf, type World } from '../../world.ts';

/** Line officers whom informants heard dissent change posts with staff of their rank and formation, the worst first. */
export function purge(world: World): void {
  const { state, values } = world;
  const v = values.response;
  if (state.informants <= 0 || state.day - state.lastPurge < v.purgeEvery) return;
  const share = state.officersThere > 0 ? state.officersAgainst / state.officersThere : -1;
  if (share < v.purgeTrigger) return;
  const line = Array.from(world.seniors).filter((i) => world.line[i] === 1);
  const heard = line
    .filter((i) => world.signs[i] === DISSENTS && isHeard(world, i))
    .sort((i, j) => servingWorth(world, i) - servingWorth(world, j) || i - j);
  const used = new Set<number>();
  for (const out of heard.slice(0, Math.ceil(v.purgeShare * line.length))) {
    const into = replacementFor(world, out, used);
    if (into >= 0) exchange(world, out, used.add(into) && into);
  }
  if (used.size === 0) return;
  state.lastPurge = state.day;
  lookAround(world);
  countUnder(world);
  remember(
    world,
    'purge',
    `${used.size} line officers lose their troops: dissent among them ${share.toFixed(2)}`,
    used.size,
  );
}

const isHeard = (world: World, i: number): boolean =>
  luck(world.seed, world.history, QUESTION.informed, world.state.key, world.posts.key[i]!) < world.state.informants;

function replacementFor(world: World, out: number, used: ReadonlySet<number>): number {
  const { posts, people, signs, line } = world;
  for (const i of world.seniors) {
    const peer = posts.rank[i] === posts.rank[out] && posts.formation[i] === posts.formation[out];
    if (!peer || line[i] === 1 || used.has(i) || signs[i] !== SERVES) continue;
    if ((people.flags[i]! & ABROAD) === 0) return i;
  }
  return -1;
}

function exchange(world: World, out: number, into: number): void {
  const { commander, line, state, tables } = world;
  state.dissenting -= strengthOf(world, out);
  const other = (i: number): number => (i === out ? into : i === into ? out : i);
  const aboveOut = commander[out]!;
  commander[out] = other(commander[into]!);
  commander[into] = other(aboveOut);
  for (let i = 0; i < commander.length; i++) {
    if (i !== out && i !== into && (commander[i] === out || commander[i] === into)) {
      commander[i] = other(commander[i]!);
      trustAnew(world, i);
    }
  }
  line[out] = 0;
  line[into] = 1;
  trustAnew(world, out);
  trustAnew(world, into);
  state.dissenting += strengthOf(world, out);
  // He whom they heard is no longer one of the line officers; who takes his troops is for the regime.
  state.officersAgainst -= 1;
  for (const table of tables) {
    const seat = table.sitting.indexOf(out);
    if (seat >= 0) table.sitting[seat] = into;
  }
}

function trustAnew(world: World, i: number): void {
  const above = world.commander[i]!;
  if (above >= 0) world.chainTrust[i] = chainTrustLuck(world.seed, world.posts.key[above]!, world.posts.key[i]!);
}
