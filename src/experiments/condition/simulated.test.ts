import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildPosts } from '../../engine/force/build.ts';
import { COLUMNS, ROW } from '../../engine/record/history.ts';
import { runHistory } from '../../engine/run.ts';
import { createWorld } from '../../engine/world.ts';
import { drawValues } from '../../scenario/draw.ts';
import { smallPriors, smallScenario } from '../ensemble/testing/small.ts';
import { conditionOn } from './condition.ts';
import { QUANTITIES } from './quantities.ts';
import { gatherSimulated } from './simulated.ts';
import { observation } from './testing/toys.ts';

const SEED = 4;
const scenario = { ...smallScenario(40), scale: 10 };
const records = Array.from({ length: 60 }, (_, k) => {
  const values = drawValues(smallPriors(), SEED, k + 1);
  return runHistory(createWorld(scenario, buildPosts(scenario, values, SEED)), values, SEED, k + 1);
});
const options = { names: Object.keys(QUANTITIES), days: 40, scale: 10, recognisedBefore: 3 };
const simulated = gatherSimulated(records, options);

describe('what histories tell', () => {
  it('is the record of the engine: columns as they are, heads in persons, ranks that add up', () => {
    records.forEach((record, h) => {
      for (let day = 1; day <= record.days; day++) {
        const at = h * 40 + day - 1;
        assert.equal(simulated.series.street![at], record.daily[(day - 1) * ROW + COLUMNS.indexOf('street')]);
        const ranks = ['general', 'field', 'junior', 'nco', 'enlisted'].map(
          (rank) => simulated.series[`serves.${rank}`]![at]!,
        );
        assert.equal(
          simulated.series.serves![at],
          ranks.reduce((a, b) => a + b, 0),
        );
        const all = ['serves', 'withholds', 'plots', 'defected', 'deserted', 'detained'].reduce(
          (sum, conduct) => sum + simulated.series[conduct]![at]!,
          0,
        );
        assert.equal(all, 10 * record.members);
      }
      assert.equal(
        simulated.series.street![h * 40 + 39],
        record.daily[(record.days - 1) * ROW + COLUMNS.indexOf('street')],
      );
    });
    assert.ok(records.some(({ fell }) => fell) && records.some(({ fell }) => !fell));
  });
  it('has the first days of events, and the posts of generals as the engine has them', () => {
    let turned = 0;
    records.forEach((record, h) => {
      assert.equal(simulated.firstDays.fell![h], record.fell ? record.fallDay : Number.NaN);
      const posts = { line: Number.NaN, staff: Number.NaN, abroad: Number.NaN };
      for (const { kind, day, member } of record.events) {
        if (kind !== 'general-moves' || day < 1) continue;
        const general = record.generals.find((one) => one.member === member)!;
        const post = general.line ? 'line' : general.abroad ? 'abroad' : 'staff';
        if (Number.isNaN(posts[post])) posts[post] = day;
        turned++;
      }
      for (const [post, day] of Object.entries(posts))
        assert.equal(simulated.firstDays[`general.${post}.turned`]![h], day, post);
      assert.equal(simulated.series['generals.moved']![h * 40 + 39], 10 * record.generals.length);
      assert.equal(simulated.series.recognising![h * 40], 3);
    });
    assert.ok(turned > 0);
  });
  it('refuses what it does not know, and what a history does not tell', () => {
    assert.throws(() => gatherSimulated(records, { ...options, names: ['weather'] }), /found weather/);
    const { generals: _, ...rest } = records[0]!;
    assert.throws(() => gatherSimulated([rest], { ...options, names: ['generals.moved'] }), /without their generals/);
  });
  it('can be conditioned on a record: histories that stood are left, and their share is what it was', () => {
    const day = 20;
    const { forecast, weights } = conditionOn([observation({ quantity: 'fell', value: 0, day, error: 0 })], simulated);
    const left = records.filter(({ fell, fallDay }) => !(fell && fallDay <= day));
    assert.ok(left.length > 0 && left.length < records.length);
    const expected = left.filter(({ fell }) => fell).length / left.length;
    assert.ok(Math.abs(forecast[day]!.share - expected) < 1e-12);
    records.forEach(({ fell, fallDay }, h) => {
      assert.equal(weights[h] === 0, fell && fallDay <= day);
    });
  });
});
