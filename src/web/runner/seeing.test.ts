import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openMaker } from '../../experiments/ensemble/histories.ts';
import { checksumOfHistories } from '../../experiments/study/arms.ts';
import { loadCase } from '../../scenario/index.ts';
import { turnsOf } from './levers.ts';
import { openSeer } from './seeing.ts';
import { strengthOf, strongestFirst } from './strengths.ts';
import { checksumOfSeen, countSeen } from './summary.ts';

const loaded = loadCase('lesson-50');
const work = { scenario: loaded.scenario, priors: loaded.priors, seed: 2019 };
const histories = Array.from({ length: 12 }, (_, k) => k + 1);

describe('what the lab sees of histories', () => {
  it('has the outcomes and the checksum of the same histories elsewhere', () => {
    const seer = openSeer(work);
    const maker = openMaker(work);
    const seen = histories.map((history) => seer.see(history));
    const records = histories.map((history) => maker.make(history).record);
    assert.equal(checksumOfSeen(seen.toReversed()), checksumOfHistories(records));
    const counts = countSeen(seen);
    assert.deepEqual([counts.ran, counts.fell], [12, records.filter(({ fell }) => fell).length]);
    const [first] = seen;
    assert.ok(first?.ran);
    assert.equal(first.mobilised.length, records[0]!.days);
  });
  it('draws in full the history that it counts', () => {
    const seer = openSeer(work);
    const seen = seer.see(3);
    assert.ok(seen.ran);
    assert.deepEqual(seer.replay(3).record.checksum, checksumOf(seen.measures));
  });
  it('keeps the place of a history that could not be run', () => {
    const impossible = loadCase('lesson-50', {
      set: ['belief.priorMean=0', 'belief.priorSd=0.001', 'belief.survivedShare=0.9'],
    });
    const seen = openSeer({ ...work, ...impossible, scenario: impossible.scenario }).see(1);
    assert.equal(seen.ran, false);
    assert.equal(countSeen([seen]).failed, 1);
  });
});

describe('the strength of a lever', () => {
  it('is nothing for a turn that changes nothing, and is then not called clear', () => {
    const seer = openSeer(work);
    const seen = histories.map((history) => seer.see(history));
    const [turn] = turnsOf(loaded);
    const none = strengthOf(turn!, seen, seen, 2019);
    assert.deepEqual([none.clear, none.before, none.turned.saved, none.turned.lost], [false, none.after, 0, 0]);
    assert.equal(none.peak.clear, false);
  });
  it('puts first what turns histories beyond chance', () => {
    const seer = openSeer(work);
    const seen = histories.map((history) => seer.see(history));
    const falls = seen.map((one) => (one.ran ? { ...one, measures: fallen(one.measures) } : one));
    const [a, b] = turnsOf(loaded);
    const order = strongestFirst([strengthOf(a!, seen, seen, 1), strengthOf(b!, seen, falls, 1)]);
    assert.equal(order[0]!.turn, b);
  });
  it('never tries a lever where it already is', () => {
    for (const { set } of turnsOf(loaded))
      assert.notEqual(loadCase('lesson-50', { set: [set] }).hash, loaded.hash, set);
  });
});

function checksumOf(measures: Float64Array): number {
  return measures.at(-1)!;
}
function fallen(measures: Float64Array): Float64Array {
  const copy = measures.slice();
  copy[2] = 1;
  return copy;
}
