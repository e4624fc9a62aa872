import { payAttention } from './attention.ts';
import { calendar } from './calendar.ts';
import { choose } from './choice.ts';
import { threshold } from './coordination.ts';
import { council } from './council.ts';
import { hardship } from './hardship.ts';
import { move } from './movers.ts';
import { outcome, shareDissenting, shareMobilised } from './outcome.ts';
import { recognition } from './recognition.ts';
import { rents } from './rents.ts';
import { response } from './response.ts';
import { surveillance } from './surveillance.ts';
import { isOn, type World } from './world.ts';

/** One day, from the calendar to whether the regime stands; true if it fell. `afterChoice` may look on before the response. */
export function liveDay(world: World, afterChoice: () => void): boolean {
  calendar(world);
  recognition(world);
  hardship(world);
  rents(world);
  wake(world);
  surveillance(world);
  move(world, (day) => day === world.day);
  coordinate(world);
  council(world);
  decide(world);
  showConduct(world);
  afterChoice();
  world.dissent = shareDissenting(world);
  response(world);
  world.dissent = shareDissenting(world);
  return outcome(world);
}

/** A day before the first one: members choose between serving and withholding, and nothing else moves. */
export function liveBurnInDay(world: World): void {
  wake(world);
  coordinate(world);
  decide(world);
  showConduct(world);
  world.mobilised[0] = shareMobilised(world);
}

/** The acts that were done before the first morning, all on one evening. */
export function liveActsBefore(world: World): void {
  wake(world);
  move(world, (day) => day <= 0);
  showConduct(world);
}

/** In the morning nothing has been done to anybody, and who does nothing stays as he is. */
function wake(world: World): void {
  for (const member of world.members) {
    member.evening = member.conduct;
    member.found = false;
    member.named = false;
    member.bound = false;
  }
}

/** Where all reason about all, they agree each morning on the threshold of the fall. */
function coordinate(world: World): void {
  const reasons = isOn(world, 'belief') && world.values.belief.rule === 'equilibrium';
  if (reasons) world.threshold = threshold(world);
}

function decide(world: World): void {
  if (!isOn(world, 'decision')) return;
  for (const member of world.members) {
    if (!member.found && !member.named && !member.bound) choose(world, member);
  }
  payAttention(world);
}

/** All chose on the morning's state; only now does anybody see what the others did. */
function showConduct(world: World): void {
  for (const member of world.members) {
    member.before = member.conduct;
    member.conduct = member.evening;
  }
}
