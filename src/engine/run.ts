import { opposition } from './bargain.ts';
import { liveDay } from './day.ts';
import { outcomeOf } from './outcome.ts';
import type { Values } from './parameters.ts';
import { DAY_KEY_OFFSET } from './public-state.ts';
import { type Checksum, startChecksum } from './record/checksum.ts';
import { COLUMNS, type FirstMover, type HistoryRecord, ROW } from './record/history.ts';
import { startHistory } from './start.ts';
import { strengthOf, type World } from './world.ts';

/**
 * Runs one history from day 0 to the last day or the fall, and returns its record. The world is left as it ended, so
 * that a caller may look at its members; `watch` looks at it every evening, that of day 0 first. Same world, values,
 * seed and history: the same bits.
 *
 * @throws Error when no strength lets the regime stand on day 0 (see `startHistory`).
 */
export function runHistory(
  world: World,
  values: Values,
  seed: number,
  history: number,
  watch?: (world: World) => void,
): HistoryRecord {
  const discarded = startHistory(world, values, seed, history);
  watch?.(world);
  const { state, scenario } = world;
  const before = privateOpposition(world);
  const rows = new Float64Array(scenario.days * ROW);
  const checksum = startChecksum();
  let held = true;
  for (let day = 1; day <= scenario.days && held; day++) {
    state.day = day;
    state.key = day + DAY_KEY_OFFSET;
    held = liveDay(world);
    world.streetOn[day] = state.street;
    writeRow(world, rows.subarray((day - 1) * ROW, day * ROW), checksum);
    watch?.(world);
  }
  for (let i = 0; i < world.conduct.length; i++) checksum.word(world.conduct[i]!);
  return {
    seed,
    history,
    members: world.posts.count,
    days: state.day,
    fell: !held,
    fallDay: held ? 0 : state.day,
    ...outcomeOf(world, !held),
    strength: state.strength,
    discarded,
    daily: held ? rows : rows.slice(0, state.day * ROW),
    events: [...world.events],
    generals: firstGenerals(world),
    opposed: [...before, ...privateOpposition(world)] as [number, number, number, number],
    checksum: checksum.value(),
  };
}

/** The first open step of each general, in the order of day and member. */
function firstGenerals(world: World): readonly FirstMover[] {
  const steps = world.generals.toSorted((a, b) => a.day - b.day || a.member - b.member);
  const gone = new Set<number>();
  return steps.filter(({ member }) => !gone.has(member) && gone.add(member));
}

/** Writes an evening in the order of COLUMNS, heads after them, and folds what of it the checksum holds. */
function writeRow(world: World, row: Float64Array, checksum: Checksum): void {
  const { state, values } = world;
  row[0] = state.street;
  row[1] = state.wants;
  row[2] = state.revenue;
  row[3] = state.recognition;
  row[4] = state.threat;
  row[5] = values.surveillance.patron;
  row[6] = state.informants;
  row[7] = state.mobilised;
  row[8] = state.index;
  row[9] = state.survived;
  row[10] = state.call;
  row[11] = state.dissenting / state.whole;
  row.set(world.heads, COLUMNS.length);
  checksum.double(state.mobilised);
  checksum.double(state.street);
  checksum.double(state.wants);
  checksum.double(state.revenue);
  checksum.double(state.recognition);
  checksum.double(state.survived);
  for (let k = 0; k < world.heads.length; k++) checksum.word(world.heads[k]!);
}

/** Share of members, by head and by strength, who would be better off had they turned and it fell: reward + rem − J > V. */
function privateOpposition(world: World): [number, number] {
  let heads = 0;
  let strength = 0;
  for (let i = 0; i < world.posts.count; i++) {
    if (opposition(world, i) > 0) {
      heads += 1;
      strength += strengthOf(world, i);
    }
  }
  return [heads / world.posts.count, strength / world.state.whole];
}
