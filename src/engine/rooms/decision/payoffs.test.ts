import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Conduct } from '../../conduct.ts';
import type { Values } from '../../parameters.ts';
import { trustToday } from '../../sight.ts';
import { close, make, type Sketch, tinyWorld } from '../../testing/tiny.ts';
import type { World } from '../../world.ts';
import { commanderSign, payoffs, protection } from './payoffs.ts';
import { readTerms } from './terms.ts';

interface Table {
  readonly serve: readonly [number, number];
  readonly withhold: readonly [number, number];
  readonly turn: readonly [number, number];
  readonly desert: readonly [number, number];
}

/**
 * A sergeant (0) under a captain (1): rents .25, provision .6, ideology .25, sensitivity 1 at wants costing .5 and a crowd
 * costing .25; J = 2, of which .5 would be remitted; ι = .1, found before going open with chance .2, in alarm .5.
 */
function sergeant(change: Sketch = {}, values: (v: Values) => void = () => {}, others: readonly Sketch[] = []): World {
  const man: Sketch = { rank: 3, commander: 1, rent: 0.25, worth: 0.25, sensitivity: 1, captureExit: 0.25, ...change };
  const ties = others.flatMap((one, k) => (one.commander === 0 ? [] : [[0, k + 2, 0, 0] as const]));
  const world = tinyWorld([man, { rank: 2 }, ...others], { values, ties });
  const { state } = world;
  state.rentWorth.fill(1);
  Object.assign(state, { wantsCost: 0.5, crowdCost: 0.25, informants: 0.1, foundFirst: 0.2, foundFirstAlarmed: 0.5 });
  world.crowdToday[0] = 0.25;
  world.exposure[0] = 2;
  world.remission[0] = 0.5;
  state.reward[0] = 1;
  return world;
}

function tableOf(world: World): Table {
  const lines = new Float64Array(8);
  readTerms(world);
  payoffs(world, 0, commanderSign(world, 0), lines);
  const line = (k: number): [number, number] => [lines[k]!, lines[k + 4]!];
  return { serve: line(0), withhold: line(1), turn: line(2), desert: line(3) };
}

function same(world: World, expected: Partial<Table>): void {
  const table = tableOf(world);
  for (const [line, [stands, falls]] of Object.entries(expected) as [keyof Table, [number, number]][]) {
    close(table[line][0], stands, 1e-13, `${line}, stands:`);
    close(table[line][1], falls, 1e-13, `${line}, falls:`);
  }
}

// V = .25 + .6 + .25 − .5 = .6, o = .25; bond 2 · .6 = 1.2; refusal .06 + .8 · .1 = .14; capture 1 − .8 · .1 = .92.
const underLoyal: Table = {
  serve: [0.35, -2.25],
  withhold: [0.6 - 0.0625 - 1.12 - 0.6, -1.2 + 0.3 - 0.6],
  turn: [-7.36 - 1.2, 1 - 2 + 0.5 - 1.2],
  desert: [0.4 - 1.5 - 0.6, -1.7 - 1],
};

describe('the payoff table under a commander', () => {
  it('who serves: the bond holds back whoever would go', () => same(sergeant(), underLoyal));
  it('who plots or dissents in private: nobody knows, so the same', () => {
    for (const hidden of ['plots', 'dissents'] as const) {
      const world = sergeant();
      make(world, 1, hidden);
      same(world, underLoyal);
    }
  });
  it('who withholds: staying in service breaks the bond, refusing is punished at .3 of the chance', () => {
    const world = sergeant();
    make(world, 1, 'withholds');
    same(world, {
      serve: [0.35 - 1.2, -2.25 - 1.2],
      withhold: [0.6 - 0.0625 - 0.3 * 1.12, -1.2 + 0.3],
      turn: [-7.36, -0.5],
      desert: [-1.1, -2.1],
    });
  });
  it('who turned: he covers (.6), and who only withholds has broken with him too', () => {
    const world = sergeant();
    make(world, 1, 'defected');
    same(world, {
      serve: [0.35 - 1.2, -2.25 - 1.2],
      withhold: [0.6 - 0.0625 - 0.3 * 1.12 * 0.4 - 1.2, -1.2 + 0.3 - 1.2],
      turn: [-7.36 * 0.4, -0.5],
      desert: [-1.1, -2.1],
    });
  });
  it('who is gone, and without one: there is no bond at all', () => {
    const none: Table = {
      serve: [0.35, -2.25],
      withhold: [0.6 - 0.0625 - 1.12, -0.9],
      turn: [-7.36, -0.5],
      desert: [-1.1, -2.1],
    };
    for (const gone of ['deserted', 'detained'] as const) {
      const world = sergeant();
      make(world, 1, gone);
      same(world, none);
    }
    same(sergeant({ commander: -1 }), none);
  });
  it('has no bond, no cover and no following where commanders carry no units', () => {
    const world = sergeant({}, (v) => (v.decision.carry = false), [{ rank: 4, commander: 0 }]);
    make(world, 1, 'defected');
    make(world, 2, 'withholds');
    same(world, { serve: [0.35, -2.25], withhold: [0.5375 - 0.3 * 1.12, -0.9], turn: [-7.36, -0.5] });
  });
});

describe('what the levers do to it', () => {
  it('a conditional amnesty raises turning if it falls; a blanket one raises serving and withholding as well', () => {
    const without = sergeant();
    without.remission[0] = 0;
    same(without, { ...underLoyal, turn: [-8.56, -2.2] });
    const blanket = sergeant({}, (v) => (v.amnesty.blanket = true));
    same(blanket, { ...underLoyal, serve: [0.35, -1.75], withhold: [-1.1825, -0.9 + 0.3 - 0.6] });
  });
  it('harsher justice with no door costs serving and turning the same', () => {
    const world = sergeant();
    world.remission[0] = 0;
    const before = tableOf(world);
    world.exposure[0] = 7;
    const after = tableOf(world);
    close(before.serve[1] - after.serve[1], 5);
    close(before.turn[1] - after.turn[1], 5);
    close(before.withhold[1] - after.withhold[1], 3);
    close(before.desert[1] - after.desert[1], 2.5);
  });
  it('rents raise all that stay, a quarter of them lost in withholding; provision is never lost', () => {
    const before = tableOf(sergeant());
    const rich = tableOf(sergeant({ rent: 4.25 }));
    close(rich.serve[0] - before.serve[0], 4);
    close(rich.withhold[0] - before.withhold[0], 3);
    close(rich.turn[0], before.turn[0]);
    const fed = tableOf(sergeant({}, (v) => (v.rents.provision = 0.9)));
    close(fed.serve[0] - before.serve[0], 0.3);
    close(fed.withhold[0] - before.withhold[0], 0.3);
  });
  it('the crowd costs him alone who serves, whichever way it ends', () => {
    const world = sergeant();
    world.crowdToday[0] = 0;
    same(world, { ...underLoyal, serve: [0.6, -2] });
  });
  it('a refusal cannot be punished with more than certainty', () => {
    const world = sergeant({}, (v) => (v.surveillance.refusalWatched = 50));
    same(world, { withhold: [0.5375 - 8 - 0.6, -1.5] });
  });
  it('abroad nobody is found, few are caught, and life goes on', () => {
    same(sergeant({ abroad: true }), { turn: [-0.24 + 0.97 * 0.5 - 1.2, -1.7] });
  });
  it('in alarm he reckons with being found first, to the last day of it', () => {
    const world = sergeant();
    world.alarmedUntil[0] = 1;
    same(world, { turn: [-0.95 * 8 - 1.2, -1.7] });
    world.state.day = 2;
    same(world, underLoyal);
  });
});

describe('protection', () => {
  /** Peers of these conducts, then line subordinates of these. */
  function protectedBy(peers: readonly Conduct[], under: readonly (Conduct | 'dissents')[], lead?: Conduct): number {
    const others: Sketch[] = [
      ...peers.map(() => ({ rank: 3 })),
      ...under.map((_, k) => ({ rank: 4, commander: 0, commanderLuck: k === 0 ? 0 : 40000 })),
    ];
    const world = sergeant({}, () => {}, others);
    peers.forEach((conduct, k) => {
      make(world, 2 + k, conduct);
    });
    under.forEach((conduct, k) => {
      make(world, 2 + peers.length + k, conduct);
    });
    if (lead) make(world, 1, lead);
    readTerms(world);
    return protection(world, 0, commanderSign(world, 0));
  }

  it('grows with the peers who openly moved, whole or at ω, of all peers', () => {
    close(
      protectedBy(['defected', 'deserted', 'withholds', 'withholds', 'serves', 'plots', 'detained', 'serves'], []),
      0.6 * (3.4 / 8),
    );
    assert.equal(protectedBy(['plots', 'serves'], []), 0);
    assert.equal(protectedBy([], []), 0);
  });
  it('grows with the following that he can count on, of all direct subordinates', () => {
    for (const follows of ['dissents', 'withholds', 'plots', 'defected'] as const)
      close(protectedBy([], [follows, 'serves', 'serves', 'serves']), 0.6 / 4);
    for (const not of ['serves', 'deserted', 'detained'] as const)
      assert.equal(protectedBy([], [not, 'serves']), 0, not);
  });
  it('counts unknown as not following', () => {
    const others: Sketch[] = [0, 5000, 65535].map((commanderLuck) => ({ rank: 4, commander: 0, commanderLuck }));
    const world = tinyWorld([{ rank: 3 }, { rank: 2 }, ...others]);
    for (const i of [2, 3, 4]) make(world, i, 'withholds');
    assert.deepEqual([world.subordinates[0], world.followers[0]], [3, 3]);
    world.state.trust = 0.05;
    trustToday(world);
    assert.deepEqual([world.subordinates[0], world.followers[0]], [3, 1]);
    readTerms(world);
    close(protection(world, 0, commanderSign(world, 0)), 0.6 / 3);
  });
  it('adds the cover of a commander who turned, and ends at its limit', () => {
    close(protectedBy([], [], 'defected'), 0.6);
    assert.equal(protectedBy([], [], 'withholds'), 0);
    close(protectedBy(['defected'], ['withholds'], 'defected'), 0.95);
  });
  it('does not count staff under him', () => {
    const world = sergeant({}, () => {}, [{ rank: 4, commander: 0, staff: true }]);
    make(world, 2, 'defected');
    assert.deepEqual([world.subordinates[0], world.followers[0]], [0, 0]);
  });
});
