import { DEFECTED, DESERTED, SERVES, WITHHOLDS } from './conduct.ts';
import { classify } from './record/classify.ts';
import type { Outcome, Pattern } from './record/history.ts';
import { remember, type World } from './world.ts';

/** Step 10: does it stand? Writes A, Y and what survival taught; true on the day of the fall. */
export function stands(world: World): boolean {
  const { state, values } = world;
  measure(world);
  const fell = state.index >= state.strength;
  state.survived = Math.max(state.index, state.survived - values.belief.fading);
  if (fell)
    remember(
      world,
      'fall',
      `the index ${state.index.toFixed(3)} reaches the strength ${state.strength.toFixed(3)}`,
      state.index,
    );
  return !fell;
}

/** Writes A and Y of this evening. */
export function measure(world: World): void {
  const { state, values } = world;
  const { withheld, gone } = values.force;
  state.mobilised =
    (withheld * strengthIn(world, WITHHOLDS) + strengthIn(world, DEFECTED) + gone * strengthIn(world, DESERTED)) /
    state.whole;
  const v = values.belief;
  const pressure = state.mobilised + v.street * state.street + v.recognition * state.recognition + state.force;
  state.index = pressure - v.patron * values.surveillance.patron;
  if (state.day >= 0) state.mobilisedOn[state.day] = state.mobilised;
}

/** Strength of all members with a conduct, in units of 2^-20. */
export function strengthIn(world: World, conduct: number): number {
  let sum = 0;
  for (let rank = 0; rank < 5; rank++) sum += world.state.strengthBy[conduct * 5 + rank]!;
  return sum;
}

const hasMoved = (conduct: number): boolean => conduct === WITHHOLDS || conduct === DEFECTED || conduct === DESERTED;

/** The outcome of a finished history and, where it stands, its pattern. */
export function outcomeOf(world: World, fell: boolean): { outcome: Outcome; pattern: Pattern | null } {
  const { state, values, conduct, posts, line, commander } = world;
  let command = 0;
  let commandMoved = 0;
  let movers = 0;
  let vertical = 0;
  let generalsTurned = 0;
  const heads = [0, 0, 0, 0, 0, 0];
  let officers = 0;
  for (let i = 0; i < posts.count; i++) {
    const c = conduct[i]!;
    const rank = posts.rank[i]!;
    const w = world.strength[posts.formation[i]! * 10 + rank * 2 + line[i]!]!;
    heads[c]! += 1;
    if (rank <= 1 && line[i] === 1) {
      command += w;
      if (c === WITHHOLDS || c === DEFECTED) commandMoved += w;
    }
    if (rank === 0 && line[i] === 1 && c === DEFECTED) generalsTurned += 1;
    if (!hasMoved(c)) continue;
    if (rank <= 2) officers += 1;
    movers += w;
    const above = commander[i]! < 0 ? SERVES : conduct[commander[i]!]!;
    if (above === WITHHOLDS || above === DEFECTED) vertical += w;
  }
  return classify({
    fell,
    force: state.force === 1,
    mobilised: state.mobilised,
    defected: strengthIn(world, DEFECTED) / state.whole,
    deserted: (values.force.gone * strengthIn(world, DESERTED)) / state.whole,
    command: command > 0 ? commandMoved / command : 0,
    vertical: movers > 0 ? vertical / movers : 0,
    generalsTurned,
    leaderHeld: state.leaderHeld,
    lateStreet: lateStreet(world),
    headsGone: (heads[DESERTED]! + heads[DEFECTED]!) / posts.count,
    headsDeserted: heads[DESERTED]! / posts.count,
    officersMoved: officers,
  });
}

/** Evenings over which the street must be empty before a crisis counts as crushed. */
const LATE_DAYS = 14;

function lateStreet(world: World): number {
  const last = world.state.day;
  const first = Math.max(1, last - LATE_DAYS + 1);
  let sum = 0;
  for (let day = first; day <= last; day++) sum += world.streetOn[day]!;
  return last >= first ? sum / (last - first + 1) : world.state.street;
}
