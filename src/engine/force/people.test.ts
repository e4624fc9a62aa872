import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { usualValues, type Values } from '../parameters.ts';
import { ARMY, tinyScenario } from '../reference/tiny-force.ts';
import type { Formation } from '../scenario.ts';
import { buildPosts } from './build.ts';
import { ABROAD, drawPeople, emptyPeople, GATE, IN_GROUP, type People } from './people.ts';
import type { Posts } from './posts.ts';

function drawn(formations: readonly Formation[], change: (v: Values) => void = () => {}, history = 0) {
  const values = usualValues();
  values.force.ties = 'none';
  change(values);
  const scenario = tinyScenario({ formations });
  const posts = buildPosts(scenario, values, 5);
  const people = emptyPeople(posts.count);
  drawPeople(people, posts, scenario, values, 5, history);
  return { posts, people, values };
}
const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
const sd = (list: readonly number[]): number => {
  const middle = mean(list);
  return Math.sqrt(mean(list.map((x) => (x - middle) ** 2)));
};
const ofRank = (posts: Posts, rank: number): number[] =>
  Array.from({ length: posts.count }, (_, i) => i).filter((i) => posts.rank[i] === rank);

/** Equal ranks, so that each has 8,000 members. */
const many: Formation = { ...ARMY, members: 40000, share: [0.2, 0.2, 0.2, 0.2, 0.2] };
const { posts, people, values } = drawn([many]);

/** Whether a mean lies within four of its standard errors. */
function about(list: readonly number[], expected: number, what: string): void {
  const error = (4 * sd(list)) / Math.sqrt(list.length);
  assert.ok(Math.abs(mean(list) - expected) < error, `${what}: ${mean(list)}, expected ${expected} within ${error}`);
}

describe('people', () => {
  it('have log-normal rents, culpability and sensitivity with the stated means, by rank', () => {
    const { accountability } = values;
    const forums = [accountability.rights, accountability.corruption, accountability.extradition];
    for (let rank = 0; rank < 5; rank++) {
      const members = ofRank(posts, rank);
      about(
        members.map((i) => people.rent[i]!),
        values.rents.mean[rank]!,
        `rents of rank ${rank}`,
      );
      about(
        members.map((i) => people.sensitivity[i]!),
        values.hardship.sensitivity[rank]!,
        `sensitivity of rank ${rank}`,
      );
      forums.forEach((forum, f) => {
        about(
          members.map((i) => people.culpability[3 * i + f]!),
          forum[rank]!,
          `culpability ${f} of rank ${rank}`,
        );
      });
      const logs = members.map((i) => Math.log(people.rent[i]!));
      assert.ok(Math.abs(sd(logs) - 0.7) < 0.025, `sd of log rents of rank ${rank}: ${sd(logs)}`);
    }
  });
  it('have ideology of the stated mean and sd, standard normal signals, and even chances of capture', () => {
    const generals = ofRank(posts, 0);
    about(
      generals.map((i) => people.worth[i]!),
      0.4,
      'ideology',
    );
    assert.ok(Math.abs(sd(generals.map((i) => people.worth[i]!)) - 0.8) < 0.03);
    about([...people.signal], 0, 'signal');
    assert.ok(Math.abs(sd([...people.signal]) - 1) < 0.015);
    about([...people.captureExit], 0.2, 'capture on exit');
    assert.ok(people.captureExit.every((chance) => chance > 0 && chance < 0.4));
  });
});

describe('rents and guilt', () => {
  function correlation(of: People, forum: number): number {
    const z = Array.from(of.rent, (rent) => Math.log(rent));
    const k = Array.from(of.rent, (_, i) => Math.log(of.culpability[3 * i + forum]!));
    const [mz, mk] = [mean(z), mean(k)];
    return mean(z.map((x, i) => (x - mz) * (k[i]! - mk))) / (sd(z) * sd(k));
  }
  /** All of one rank, so that ranks do not correlate them. */
  const generals: Formation = { ...ARMY, members: 20000, share: [1, 0, 0, 0, 0] };
  it('correlate as stated before every forum, of either sign', () => {
    for (const link of [0.6, -0.4]) {
      const { people: of } = drawn([generals], (v) => Object.assign(v.rents, { culpabilityLink: link }));
      for (const forum of [0, 1, 2]) {
        const r = correlation(of, forum);
        // Four standard errors at 20,000 are below .029.
        assert.ok(Math.abs(r - link) < 0.029, `forum ${forum}: ${r}`);
      }
    }
  });
  it('have nothing to do with each other where rents are no trap; nobody becomes innocent by it', () => {
    const { people: of } = drawn([generals], (v) => Object.assign(v.rents, { trap: false }));
    assert.ok(Math.abs(correlation(of, 0)) < 0.029);
    about(
      Array.from(of.rent, (_, i) => of.culpability[3 * i]!),
      0.35,
      'culpability',
    );
  });
});

describe('where people are', () => {
  const flagged = (of: People, flag: number, members: readonly number[]): number =>
    members.filter((i) => (of.flags[i]! & flag) !== 0).length / members.length;

  it('abroad are staff alone, in the share of their whole rank', () => {
    const { posts: there, people: of } = drawn([many], (v) => Object.assign(v.force, { abroad: [0.3, 0.1, 0, 0, 0] }));
    for (let i = 0; i < there.count; i++) if (there.line[i] === 1) assert.equal(of.flags[i]! & ABROAD, 0);
    assert.ok(Math.abs(flagged(of, ABROAD, ofRank(there, 0)) - 0.3) < 0.021);
    assert.ok(Math.abs(flagged(of, ABROAD, ofRank(there, 1)) - 0.1) < 0.014);
    assert.equal(flagged(of, ABROAD, ofRank(there, 2)), 0);
  });
  it('near the gate are as many as the formation says, else as the case says, and never who is abroad', () => {
    const { posts: there, people: of } = drawn([
      { ...many, members: 20000, nearGate: 0.4 },
      { ...many, members: 20000, name: 'guard' },
    ]);
    const enlisted = (code: number): number[] => ofRank(there, 4).filter((i) => there.formation[i] === code);
    assert.ok(Math.abs(flagged(of, GATE, enlisted(0)) - 0.4) < 0.031);
    assert.ok(Math.abs(flagged(of, GATE, enlisted(1)) - 0.15) < 0.023);
    assert.ok(of.flags.every((flags) => (flags & (ABROAD | GATE)) !== (ABROAD | GATE)));
  });
  it('in the in-group, see a worth of their own in it and feel less', () => {
    const plain = drawn([many]);
    const ruled = drawn([{ ...many, inGroup: 0.25 }]);
    const inside = Array.from(ruled.people.flags, (flags) => (flags & IN_GROUP) !== 0);
    assert.ok(Math.abs(mean(inside.map(Number)) - 0.25) < 0.009);
    inside.forEach((member, i) => {
      const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-5 * (1 + Math.abs(b));
      assert.ok(near(ruled.people.worth[i]!, plain.people.worth[i]! + (member ? 6 : 0)));
      assert.ok(near(ruled.people.sensitivity[i]!, plain.people.sensitivity[i]! * (member ? 0.3 : 1)));
    });
  });
});

describe('luck of people', () => {
  it('is another in each history, and the same again', () => {
    const again = drawn([many]).people;
    const other = drawn([many], () => {}, 1).people;
    assert.deepEqual(again, people);
    assert.ok(other.rent.filter((rent, i) => rent === people.rent[i]).length < 5);
  });
  it('does not move with an added formation', () => {
    const joined = drawn([many, { ...ARMY, name: 'militia', members: 500, strength: 0 }]).people;
    for (const field of ['rent', 'worth', 'sensitivity', 'signal', 'captureExit', 'flags'] as const)
      assert.deepEqual(joined[field].subarray(0, posts.count), people[field], field);
    assert.deepEqual(joined.culpability.subarray(0, 3 * posts.count), people.culpability);
  });
});
