import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONDUCTS } from '../../engine/conduct.ts';
import { COLUMNS, ROW } from '../../engine/record/history.ts';
import { drawValues, loadCase } from '../../scenario/index.ts';
import { openMaker } from '../ensemble/histories.ts';
import { conductOn, recordReplay } from './replay.ts';

const { scenario, priors } = loadCase('lesson-50', { set: ['surveillance.patron=0'] });
const lived = (history: number) => recordReplay({ scenario, values: drawValues(priors, 7, history), seed: 7, history });

describe('a replay', () => {
  it('is of the very history that an ensemble runs', () => {
    const maker = openMaker({ scenario, priors, seed: 7 });
    for (let history = 1; history <= 20; history++) assert.deepEqual(lived(history).record, maker.make(history).record);
  });
  it('gives on every evening the counts by conduct and rank that the record has', () => {
    let moved = 0;
    for (let history = 1; history <= 20; history++) {
      const replay = lived(history);
      const conduct = new Uint8Array(replay.places.count);
      moved += replay.changes.day.length;
      for (let day = 1; day <= replay.record.days; day++) {
        conductOn(replay, day, conduct);
        const counts = new Float64Array(CONDUCTS.length * 5);
        for (const [i, now] of conduct.entries()) counts[now * 5 + replay.places.rank[i]!]! += 1;
        const from = (day - 1) * ROW + COLUMNS.length;
        assert.deepEqual(counts, replay.record.daily.slice(from, from + counts.length));
      }
    }
    assert.ok(moved > 0, 'somebody changes');
  });
});
