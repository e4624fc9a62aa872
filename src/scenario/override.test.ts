import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { diffCases } from './diff.ts';
import { drawnPaths } from './draw.ts';
import { asOverrides } from './setting.ts';
import { ENTRIES } from './table.ts';
import { changed, GARRISON, load, messages } from './testing/garrison.ts';
import { valueWords } from './words.ts';

const fixed = (path: string, ...set: string[]): unknown => {
  const [group, name] = path.split('.') as [string, string];
  return (load(GARRISON, { set }).priors.values as unknown as Record<string, Record<string, unknown>>)[group]![name];
};

describe('an override', () => {
  it('takes the place of a value or a distribution', () => {
    assert.equal(fixed('amnesty.reversal', 'amnesty.reversal=0.02'), 0.02);
    assert.equal(fixed('amnesty.status', 'amnesty.status = law'), 'law');
    assert.equal(fixed('belief.learning', 'belief.learning=off'), false);
    assert.deepEqual(drawnPaths(load(GARRISON, { set: ['amnesty.reversal=.02'] }).priors), [
      'rents.mean',
      'amnesty.status',
      'council.seats',
    ]);
  });
  it('sets a vector whole or place by place', () => {
    assert.deepEqual(fixed('rents.mean', 'rents.mean.general=6', 'rents.mean.nco=1e-1'), [6, 1.8, 0.6, 0.1, 0.05]);
    assert.deepEqual(fixed('amnesty.coverage', 'amnesty.coverage=1, 0.5,0'), [1, 0.5, 0]);
    assert.deepEqual(fixed('amnesty.coverage', 'amnesty.coverage=[1,0.5,0]'), [1, 0.5, 0]);
  });
  it('says in the inputs what was set by hand', () => {
    const input = load(GARRISON, { set: ['amnesty.status=law'] }).inputs.find(({ path }) => path === 'amnesty.status')!;
    assert.deepEqual([input.words, input.grade, input.why], ['law', 'assumed', 'set by hand: amnesty.status=law']);
  });
  it('changes the hash, and the same one again does not', () => {
    const set = ['amnesty.status=law'];
    assert.notEqual(load().hash, load(GARRISON, { set }).hash);
    assert.equal(load(GARRISON, { set }).hash, load(GARRISON, { set: [...set, ...set] }).hash);
    assert.match(load().hash, /^[0-9a-f]{16}$/);
  });
  it('writes every usual value so that it reads back as itself', () => {
    for (const { path, parameter } of ENTRIES) {
      const { usual } = parameter;
      const set = asOverrides({ [path]: usual as number });
      assert.deepEqual(fixed(path, ...set), usual, `${set} ${valueWords(parameter, usual)}`);
    }
  });
  it('survives any text', () => {
    const path = fc.constantFrom(...ENTRIES.map((entry) => entry.path), 'a', 'rents.mean.general', '');
    fc.assert(
      fc.property(path, fc.constantFrom('=', '', '.x='), fc.string({ maxLength: 6 }), (a, b, c) => {
        for (const message of messages(GARRISON, { set: [a + b + c] }))
          assert.match(message, /^(--set|case\.yaml):\d+:\d+ /);
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});

describe('what is asked of a case can be wrong, too', () => {
  const rows = [
    [
      { set: ['amnesty.revrsal=3'] },
      '--set:1:9 amnesty.revrsal: found no such parameter, expected a parameter of amnesty; did you mean amnesty.reversal?',
    ],
    [
      { set: ['amnesy.reversal=3'] },
      '--set:1:1 amnesy.reversal: found no such parameter, expected the path of a parameter, such as amnesty.reversal; did you mean amnesty.reversal?',
    ],
    [
      { set: ['amnesty.fate=0', 'amnesty.status=lwa'] },
      '--set:2:16 amnesty.status: found "lwa", expected one of announced, first-reading, law, constitution, guaranteed-abroad; did you mean law?',
    ],
    [
      { set: ['rents.mean.generl=6'] },
      '--set:1:12 rents.mean.generl: found "generl", expected one of general, field, junior, nco, enlisted; did you mean general?',
    ],
    [{ set: ['rents.mean.general=-6'] }, '--set:1:20 rents.mean.general: found -6, expected a number from 0 to 1000'],
    [
      { set: ['rents.mean=1,2'] },
      '--set:1:12 rents.mean: found [1, 2], expected 5 numbers, for general, field, junior, nco, enlisted, each a number from 0 to 1000',
    ],
    [
      { set: ['amnesty.fate.general=1'] },
      '--set:1:14 amnesty.fate.general: found "general", expected amnesty.fate alone, which takes a number from 0 to 1',
    ],
    [{ set: ['council.seats=6.5'] }, '--set:1:15 council.seats: found 6.5, expected a whole number from 1 to 200'],
    [
      { set: ['amnesty.fate'] },
      '--set:1:13 found "amnesty.fate", expected a path, = and a value, such as amnesty.status=law',
    ],
    [
      { set: ['force.share.general=0.1'] },
      '--set:1:1 force.share: found shares that add up to 1.084, expected shares that add up to 1',
    ],
    [{ scale: 0 }, '--scale:1:1 found 0, expected a whole number from 1 to 1000000'],
    [{ days: 4000 }, '--days:1:1 found 4000, expected a whole number from 1 to 3650'],
    [{ until: '2000-01-01' }, '--until:1:1 found "2000-01-01", expected a date after 2001-01-01, at most 3650 days'],
    [
      { until: '2001-02-01', days: 3 },
      '--until:1:1 found "2001-02-01", expected either a number of days or a last date',
    ],
    [
      { without: ['beleif'] },
      '--without:1:1 found "beleif", expected a room: recognition, hardship, rents, accountability, amnesty, surveillance, belief, decision, council, response; did you mean belief?',
    ],
    [
      { events: ['lwa'] },
      '--event:1:1 found "lwa", expected the name of an event of the case: march, law; did you mean law?',
    ],
  ] as const;
  for (const [options, message] of rows) it(message, () => assert.deepEqual(messages(GARRISON, options), [message]));
});

describe('a loaded case', () => {
  it('is plain data, without hole or infinity', () => {
    const loaded = load();
    assert.deepEqual(structuredClone(loaded), loaded);
    assert.deepEqual(JSON.parse(JSON.stringify(loaded)), loaded);
  });
  it('counts days from the start, and draws a straight line between observations', () => {
    const { scenario } = load();
    assert.equal(scenario.days, 59);
    assert.deepEqual(
      scenario.states.map(({ day }) => day),
      [-31, null],
    );
    assert.deepEqual(
      scenario.pins.street.map((share) => Number(share.toFixed(9))),
      [0.2, 0.3, 0.4, 0.5, 0.6],
    );
    assert.deepEqual(
      scenario.events.map(({ day, kind }) => [day, kind]),
      [
        [4, 'march'],
        [5, 'call'],
        [6, 'move'],
      ],
    );
  });
  it('takes days, a date, a scale, rooms off, events on and off', () => {
    assert.equal(load(GARRISON, { days: 3650 }).scenario.days, 3650);
    assert.equal(load(GARRISON, { until: '2001-01-31' }).scenario.days, 30);
    assert.equal(load(GARRISON, { scale: 10 }).scenario.scale, 10);
    assert.deepEqual(load(GARRISON, { scale: 10 }).warnings, []);
  });
  it('a scale that leaves a handful is refused, and one that loses a formation is told', () => {
    assert.deepEqual(messages(GARRISON, { scale: 1000 }), [
      '--scale:1:1 1000: found 2 members of 500 left, expected at least 20; at most --scale 25',
    ]);
    assert.deepEqual(messages(GARRISON, { scale: 25 }), []);
    const small = changed('members: {value: 100, range: [90, 120]', 'members: {value: 9, range: [9, 120]');
    const [warning] = load(small, { scale: 20 }).warnings;
    assert.match(warning!.found, /^less than half a member of horse$/);
    assert.deepEqual(load(GARRISON, { without: ['council', 'rents'] }).scenario.without, ['rents', 'council']);
    const { events } = load(GARRISON, { events: ['law'], drop: ['march'] }).scenario;
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['call', 'move', 'set'],
    );
  });
  it('keeps the grade, grounds and line of every number', () => {
    const { inputs } = load();
    const about = (path: string) => inputs.find((input) => input.path === path)!;
    assert.deepEqual(about('formations.foot.deploy'), {
      path: 'formations.foot.deploy',
      words: '0.5',
      grade: 'assumed',
      claims: [],
      sources: [],
      why: 'Round.',
      line: 9,
    });
    assert.equal(about('formations.horse.members').grade, 'measured');
    assert.equal(about('amnesty.reversal').words, 'between 0.02 and 0.08');
    assert.deepEqual([about('belief.near').why, about('belief.near').line], ['usual value of the model', null]);
    assert.equal(new Set(inputs.map(({ path }) => path)).size, inputs.length);
    for (const { path } of ENTRIES) assert.ok(about(path), path);
  });
  it('warns of what lies outside the range of an analyst, and loads', () => {
    const { warnings } = load(`${GARRISON}  belief: {street: {value: 0.9, grade: assumed, why: x}}\n`);
    assert.deepEqual(
      warnings.map(({ line, column, path, found }) => [line, column, path, found]),
      [[34, 20, 'parameters.belief.street', '0.9']],
    );
  });
  it('differs from another in the rows that differ', () => {
    const other = load(GARRISON.replace('members: 400', 'members: 500'), {
      set: ['amnesty.fate=0.1'],
      events: ['law'],
      without: ['council'],
    });
    assert.deepEqual(diffCases(load(), load()), []);
    assert.deepEqual(
      diffCases(load(), other).map(({ path }) => path),
      ['without', 'formations.foot', 'amnesty.fate', 'events.day 31, set'],
    );
  });
});
