import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFECTED } from '../conduct.ts';
import type { Values } from '../parameters.ts';
import { startChecksum } from '../record/checksum.ts';
import { COLUMNS, type Column, type HistoryRecord, ROW } from '../record/history.ts';
import type { DatedEvent } from '../scenario.ts';
import { runReference } from './run.ts';
import { type Sketch, tinyPeople, tinyPosts, tinyScenario, tinyValues } from './tiny-force.ts';

/** A general, his colonel, the colonel's captain, who believe what their commander does. Only the general has rents. */
const chain: Sketch[] = [
  { rank: 0, rent: 5 },
  { rank: 1, commander: 0 },
  { rank: 2, commander: 1 },
];
const says = '';
const generalTurns: DatedEvent = {
  kind: 'move',
  day: 1,
  says,
  conduct: 'defected',
  who: { formation: null, rank: 0, post: null, abroad: null, count: 1 },
};

function quiet(values: Values): void {
  values.belief.rule = 'share';
  values.belief.near = 1;
  values.belief.fading = 0.25;
  values.belief.priorMean = 5;
  values.belief.priorSd = 0.001;
  values.decision.attention = 1;
  values.surveillance.patron = 0;
  values.hardship.sensitivity = [0, 0, 0, 0, 0];
  values.hardship.streetNoise = 0;
  values.hardship.wantsNoise = 0;
  values.rents.revenueNoise = 0;
  values.response.arrestRate = 0;
}

function run(change: (values: Values) => void, scenario = tinyScenario({ events: [generalTurns] })) {
  return runReference(scenario, tinyValues(change), 1, 0, tinyPosts(chain), tinyPeople(chain));
}

function column(record: HistoryRecord, name: Column): number[] {
  const at = COLUMNS.indexOf(name);
  return Array.from({ length: record.days }, (_, day) => record.daily[day * ROW + at]!);
}

function close(actual: readonly number[], expected: readonly number[]): void {
  assert.equal(actual.length, expected.length);
  actual.forEach((value, i) => {
    assert.ok(Math.abs(value - expected[i]!) < 1e-12, `${i}: ${value} should be ${expected[i]}`);
  });
}

describe('three members over three days, by hand', () => {
  const { record, conduct } = run(quiet);
  // The street: s0 = .3, recruit .12, wants .6, fatigue .05, from .3.
  const street = [0.3];
  for (let t = 1; t <= 3; t++)
    street.push(street[t - 1]! + 0.12 * 0.6 * 0.3 * (1 - street[t - 1]!) - 0.05 * street[t - 1]!);
  const mobilised = [0, 12 / 19, 17 / 19, 1];
  const index = mobilised.map((share, t) => share + 0.3 * street[t]!);

  it('each follows his commander a day later', () => {
    close(column(record, 'mobilised'), mobilised.slice(1));
    assert.deepEqual([...conduct], [DEFECTED, DEFECTED, DEFECTED]);
    const counts = [1, 2, 3].map((day) => [...record.daily.subarray(day * ROW - 30, day * ROW)]);
    assert.deepEqual(counts[0]?.slice(0, 5), [0, 1, 1, 0, 0]);
    assert.deepEqual(counts[2]?.slice(15, 20), [1, 1, 1, 0, 0]);
  });
  it('the street and the index move as their formulas say', () => {
    close(column(record, 'street'), street.slice(1));
    close(column(record, 'index'), index.slice(1));
    assert.ok(column(record, 'wants').every((wants) => wants === 0.6));
  });
  it('the regime stands, the generals turned, and who was opposed is known', () => {
    assert.equal(record.fell, false);
    assert.equal(record.outcome, 'stands');
    assert.equal(record.pattern, 'eroded');
    assert.deepEqual(record.generals, [{ day: 1, member: 0, conduct: 'defected', line: true, abroad: false }]);
    close(record.opposed, [2 / 3, 7 / 19, 2 / 3, 7 / 19]);
  });
  it('the checksum folds each evening and the last conduct', () => {
    const sum = startChecksum();
    for (let day = 0; day < 3; day++) {
      const row = record.daily.subarray(day * ROW, (day + 1) * ROW);
      for (const name of ['mobilised', 'street', 'wants', 'revenue', 'recognition', 'survived'] as const) {
        sum.double(row[COLUMNS.indexOf(name)]!);
      }
      for (const count of row.subarray(COLUMNS.length)) sum.word(count);
    }
    for (const one of conduct) sum.word(one);
    assert.equal(record.checksum, sum.value());
  });
});

describe('what survival teaches', () => {
  it('is the largest index so far, fading by the day', () => {
    const pins = { street: [1, 0, 0], wants: [], revenue: [] };
    const { record } = run(quiet, tinyScenario({ pins }));
    close(column(record, 'survived'), [0.3, 0.05, 0]);
  });
  it('starts from what was survived before', () => {
    const before = (values: Values): void => {
      quiet(values);
      values.belief.survivedShare = 0.5;
      values.hardship.streetStart = 0;
      values.hardship.recruit = 0;
    };
    close(column(run(before, tinyScenario()).record, 'survived'), [0.25, 0, 0]);
  });
});

describe('a fall', () => {
  it('comes when the index reaches the strength, and ends the history on that day', () => {
    const { record } = run((values) => {
      quiet(values);
      values.belief.priorMean = 0.95;
    });
    assert.ok(Math.abs(record.strength - 0.95) < 0.01);
    assert.deepEqual([record.fell, record.fallDay, record.days], [true, 2, 2]);
    assert.equal(record.outcome, 'command-withdraws');
    assert.equal(record.daily.length, 2 * ROW);
  });
  it('before the first day is not the world of the case', () => {
    const early = tinyScenario({ events: [{ ...generalTurns, day: 0 }] });
    const withStrength =
      (mean: number) =>
      (values: Values): void => {
        quiet(values);
        values.belief.priorMean = mean;
        values.belief.priorSd = 0.05;
      };
    assert.throws(() => run(withStrength(0.2), early), /does not stand on day 0/);
    const { record } = run(withStrength(0.72), early);
    assert.ok(record.strength > 12 / 19 + 0.3 * 0.3);
    assert.deepEqual(record.generals, []);
  });
});

describe('a day', () => {
  it('lets a table of generals move in the open, while a colonel only starts to plot', () => {
    const generals: Sketch[] = [
      { rank: 0, worth: -9 },
      { rank: 0, worth: -9 },
      { rank: 1, commander: 0, worth: -9 },
    ];
    const values = tinyValues((v) => {
      quiet(v);
      v.council.meet = 1;
      v.council.fragmentation = 0;
      v.surveillance.informants = 0;
      v.belief.near = 0;
      v.decision.withhold = false;
      v.decision.carry = false;
    });
    const scenario = tinyScenario({ days: 1 });
    const { record } = runReference(scenario, values, 1, 0, tinyPosts(generals), tinyPeople(generals));
    assert.deepEqual(
      record.generals.map((one) => [one.member, one.conduct]),
      [
        [0, 'defected'],
        [1, 'defected'],
      ],
    );
    assert.equal(record.daily[ROW - 30 + 11], 1);
  });
});

describe('worlds with rooms off', () => {
  it('run, and nobody moves of his own accord without the room of decision', () => {
    for (const room of ['recognition', 'hardship', 'rents', 'accountability', 'amnesty', 'surveillance'] as const) {
      assert.equal(run(quiet, tinyScenario({ without: [room] })).record.days, 3);
    }
    const { record } = run(quiet, tinyScenario({ events: [generalTurns], without: ['decision'] }));
    close(column(record, 'mobilised'), [12 / 19, 12 / 19, 12 / 19]);
  });
});
