import { CONDUCTS, DEFECTED, PLOTS, SERVES, WITHHOLDS } from './conduct.ts';
import { signOfServing } from './dissent.ts';
import { ABROAD } from './force/people.ts';
import { show } from './sight.ts';
import { ASK, askThoseUnder } from './steady.ts';
import { remember, strengthOf, type World } from './world.ts';

/** All that was settled today takes effect at once: conducts change, and those who see them know. */
export function evening(world: World): void {
  for (let k = 0; k < world.changeCount; k++) {
    const i = world.changed[k]!;
    world.settled[i] = 0;
    changeConduct(world, i, world.changedTo[k]!);
  }
  world.changeCount = 0;
}

function changeConduct(world: World, i: number, next: number): void {
  const { conduct, state, posts } = world;
  const before = conduct[i]!;
  if (before === next) return;
  const rank = posts.rank[i]!;
  const strength = strengthOf(world, i);
  conduct[i] = next;
  world.steady.rest[i] = ASK;
  askThoseUnder(world, i);
  state.strengthBy[before * 5 + rank]! -= strength;
  state.strengthBy[next * 5 + rank]! += strength;
  world.heads[before * 5 + rank]! -= 1;
  world.heads[next * 5 + rank]! += 1;
  if (before === PLOTS) state.plotters -= 1;
  if (next === PLOTS) state.plotters += 1;
  if (next > PLOTS && rank <= 1 && world.line[i] === 1) state.officersThere -= 1;
  show(world, i, next === SERVES ? signOfServing(world, i) : next);
  if (rank === 0 && state.day > 0) noteGeneral(world, i, before, next);
}

function noteGeneral(world: World, i: number, before: number, next: number): void {
  const openStep = next === DEFECTED || (next === WITHHOLDS && before !== WITHHOLDS);
  if (!openStep) return;
  const line = world.line[i] === 1;
  const abroad = (world.people.flags[i]! & ABROAD) !== 0;
  const conduct = CONDUCTS[next]!;
  world.generals.push({ day: world.state.day, member: i, conduct, line, abroad });
  if (next === DEFECTED) {
    const post = line ? 'with troops' : abroad ? 'posted abroad' : 'on a staff post';
    remember(world, 'general-moves', `a general ${post} goes over to the opposition`, 1, i);
  }
}
