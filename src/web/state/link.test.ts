import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AS_WRITTEN, type Ask, type Differences, FIRST_ASK, PLACES, settingOf, toggled, withSetting } from './ask.ts';
import { linkOf, readLink } from './link.ts';

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const names = fc.uniqueArray(word, { maxLength: 4 }).map((list) => list.sort());
const path = fc.stringMatching(/^[a-z]{1,8}\.[a-zA-Z]{1,10}(\.[a-z]{1,8})?$/);
const setting = fc.tuple(path, fc.string({ maxLength: 30 })).map(([at, value]) => `${at}=${value}`);
const settings = fc
  .uniqueArray(setting, { maxLength: 5, selector: (text) => text.split('=')[0] })
  .map((list) => list.sort());
const differences: fc.Arbitrary<Differences> = fc.record(
  { set: settings, without: names, event: names, drop: names },
  { noNullPrototype: true },
);
const ask: fc.Arbitrary<Ask> = fc.record(
  {
    place: fc.constantFrom(...PLACES),
    case: word,
    own: fc.stringMatching(/^[A-Za-z0-9_-]{0,80}$/),
    differences,
    seed: fc.nat(2 ** 32 - 1),
    histories: fc.integer({ min: 1, max: 10_000 }),
    history: fc.integer({ min: 1, max: 10_000_000 }),
    day: fc.integer({ min: -1, max: 3650 }),
    member: fc.integer({ min: -1, max: 1_000_000 }),
    pins: fc.array(differences, { maxLength: 4 }),
    view: fc
      .dictionary(fc.stringMatching(/^[a-z]{1,8}\.[a-zA-Z]{1,8}$/), fc.string({ maxLength: 30 }), {
        noNullPrototype: true,
      })
      .map((map) => Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)))),
  },
  { noNullPrototype: true },
);

describe('a link', () => {
  it('says the whole screen and nothing else: what is written is what is read, whatever stands in it', () => {
    fc.assert(
      fc.property(ask, word, (asked, engine) => {
        const read = readLink(linkOf(asked, engine));
        assert.deepEqual(read, { ask: asked, engine, faults: [] });
        assert.equal(linkOf(read.ask, engine), linkOf(asked, engine));
      }),
      { numRuns: 500 },
    );
  });
  it('is the same however one came to it', () => {
    const one = withSetting(withSetting(AS_WRITTEN, 'b.x', '1'), 'a.y', '2');
    const other = withSetting(withSetting(withSetting(AS_WRITTEN, 'a.y', '3'), 'b.x', '1'), 'a.y', '2');
    const there = toggled(toggled(other, 'without', 'rents'), 'without', 'rents');
    const link = (differences: Differences) => linkOf({ ...FIRST_ASK, differences }, 'e');
    assert.equal(link(one), link(there));
    assert.equal(settingOf(one, 'a.y'), '2');
  });
  it('leaves out what is usual, so that it stays short', () => {
    assert.equal(linkOf(FIRST_ASK, '0.1.0'), '#/lab?model=0.1.0');
  });
  it('that was cut, bent or made up opens what can be read of it and names the rest', () => {
    const { ask: read, faults } = readLink('#/nowhere?seed=-3&day=x&set=noequals&colour=red&history=7');
    assert.equal(read.history, 7);
    assert.deepEqual([read.place, read.seed, read.day], [FIRST_ASK.place, FIRST_ASK.seed, FIRST_ASK.day]);
    assert.equal(faults.length, 5);
    for (const name of ['nowhere', 'seed', 'day', 'set', 'colour'])
      assert.ok(
        faults.some((fault) => fault.includes(name)),
        name,
      );
  });
  it('never throws, whatever is in the address bar', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => void readLink(`#/lab?${text}`)),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (text) => void readLink(text)),
      { numRuns: 500 },
    );
  });
});
