import type { GroupName } from '../../engine/parameters.ts';
import { nearShare } from '../../engine/rooms/belief/circle.ts';
import type { SetLever } from '../../engine/scenario.ts';
import { dissentingPeers } from '../../engine/sight.ts';
import type { Cell } from './cell.ts';
import { HIM } from './cell.ts';
import { setting } from './parameter-dials.ts';
import { beliefOf, relive } from './relive.ts';

/** How he comes to his belief. Shares of strength, unless said. */
export interface BeliefStory {
  /** Off: nobody forms a belief, and all act as if the regime could not fall. */
  readonly on: boolean;
  readonly rule: 'bayes' | 'share' | 'equilibrium';
  /** Chance of a fall as he sees it. */
  readonly p: number;
  /** What he expects of the index: all parts below added up. */
  readonly index: number;
  /** What he expects to be mobilised: public and near together. */
  readonly expected: number;
  /** Each as it enters the index, so that they add up to it. */
  readonly parts: {
    readonly mobilised: number;
    readonly momentum: number;
    readonly calls: number;
    readonly near: number;
    readonly street: number;
    readonly recognition: number;
    readonly threat: number;
    readonly patron: number;
  };
  readonly circle: {
    /** What it shows, and the weight that he gives it. */
    readonly share: number;
    readonly weight: number;
    readonly trusted: number;
    readonly moved: number;
    readonly withhold: number;
    readonly dissent: number;
  };
  /** Index that survival taught him the regime stands; null without learning. */
  readonly survived: number | null;
  /** Where he takes the strength to lie before he counts what was survived, and the error of his private signal, in sd. */
  readonly strength: number;
  readonly signal: number;
  /** What he would believe without one thing. */
  readonly without: {
    readonly learning: number;
    readonly signal: number;
    readonly near: number;
    readonly street: number;
    readonly calls: number;
    readonly patron: number;
  };
}

/** The story of his belief on the morning in the cell. */
export function beliefStory(cell: Cell): BeliefStory {
  const { world } = cell;
  const without = beliefsWithout(cell);
  const shown = differences(cell);
  relive(cell);
  const { reading, people, near } = world;
  const share = nearShare(world, HIM);
  const [far, weight] = [1 - reading.near, reading.near];
  const expected = far * reading.shown + weight * share;
  const known = near[HIM]!;
  return {
    on: !world.without.has('belief'),
    rule: world.values.belief.rule,
    p: beliefOf(world, HIM),
    index: expected + reading.base,
    expected,
    parts: {
      mobilised: far * (reading.shown - shown.momentum - shown.calls),
      momentum: far * shown.momentum,
      calls: far * shown.calls,
      near: weight * share,
      street: shown.street,
      recognition: shown.recognition,
      threat: shown.threat,
      patron: shown.patron,
    },
    circle: {
      share,
      weight,
      trusted: known >>> 24,
      moved: known & 255,
      withhold: (known >>> 8) & 255,
      dissent: dissentingPeers(world, HIM),
    },
    survived: Number.isFinite(reading.floor) ? reading.floor : null,
    strength: reading.mean + reading.tilt * people.signal[HIM]!,
    signal: people.signal[HIM]!,
    without,
  };
}

/** What each public thing adds: the difference when it counts for nothing. */
function differences(cell: Cell) {
  const { reading } = cell.world;
  relive(cell);
  const [shown, base] = [reading.shown, reading.base];
  const unless = (name: string, value: SetLever['value']) => {
    relive(cell, setting(cell, 'belief', name, value));
    return { shown: shown - reading.shown, base: base - reading.base };
  };
  return {
    momentum: unless('momentum', false).shown,
    calls: unless('call', 0).shown,
    street: unless('street', 0).base,
    recognition: unless('recognition', 0).base,
    threat: unless('threat', 0).base,
    patron: unless('patron', 0).base,
  };
}

function beliefsWithout(cell: Cell): BeliefStory['without'] {
  const { world } = cell;
  const unless = (name: string, value: SetLever['value'], group: GroupName = 'belief'): number => {
    relive(cell, setting(cell, group, name, value));
    return beliefOf(world, HIM);
  };
  relive(cell, {
    dawn: () => {
      world.people.signal[HIM] = 0;
    },
  });
  const signal = beliefOf(world, HIM);
  return {
    learning: unless('learning', false),
    signal,
    near: unless('near', 0),
    street: unless('street', 0),
    calls: unless('call', 0),
    patron: unless('patron', 0),
  };
}
