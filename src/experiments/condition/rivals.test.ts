import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { daysBetween } from '../../scenario/dates.ts';
import { layBeside, readRivals } from './rivals.ts';
import { rangeOfWords } from './verbal.ts';

const TEXT = `date,forecaster,question,probability,outcome,brier,source
2019-01-22,a panel,in office on 2020-01-01,0.93,1,0.0049,a page
2019-02-06,a firm,remains president in 2019,very likely,1,,a page
2019-02-20,an index,removed soon,qualitative no,1,,a page
2019-03-01,a desk,falls by 2019-12-31,0.2,,,a page
`;
const dayOf = (date: string): number => daysBetween('2019-02-03', date);

describe('forecasts of others', () => {
  it('are read as chances of standing, whichever way they were asked and said', () => {
    const found = readRivals(TEXT, 'rivals.csv');
    assert.deepEqual(
      found.map(({ low, high, verbal, turned, horizon }) => [low, high, verbal, turned, horizon]),
      [
        [0.93, 0.93, false, false, '2020-01-01'],
        [0.8, 0.95, true, false, '2019-12-31'],
        [0.5, 1, true, true, null],
        [0.8, 0.8, false, true, '2019-12-31'],
      ],
    );
    assert.deepEqual(
      found.map(({ stood }) => stood),
      [1, 1, 1, null],
    );
  });
  it('are laid beside ours of the same day, with ranges of scores', () => {
    const forecast = Array.from({ length: 20 }, (_, day) => ({
      day,
      share: day / 20,
      low: 0,
      high: 1,
      ess: 50,
      logEvidence: 0,
    }));
    const [panel, firm, index, desk] = layBeside(readRivals(TEXT, 'rivals.csv'), forecast, '2019-12-31', dayOf);
    assert.ok(Math.abs(panel!.brier![0] - 0.0049) < 1e-12);
    assert.deepEqual([panel!.day, panel!.ours, panel!.ourBrier, panel!.sameHorizon], [0, 1, 0, true]);
    assert.ok(Math.abs(firm!.brier![0] - 0.0025) < 1e-12 && Math.abs(firm!.brier![1] - 0.04) < 1e-12);
    assert.ok(firm!.day === 3 && Math.abs(firm!.ours! - 0.85) < 1e-12);
    assert.deepEqual([index!.brier, index!.day, index!.sameHorizon], [[0, 0.25], 17, false]);
    assert.deepEqual([desk!.brier, desk!.day, desk!.ours], [null, null, null]);
  });
  it('say what is wrong, and where', () => {
    const wrong = 'date,forecaster,question,probability,outcome,source\n2019-13-01,x,y,maybe,2,z\n';
    assert.throws(
      () => readRivals(wrong, 'rivals.csv'),
      (error: Error) => {
        assert.deepEqual(error.message.split('\n'), [
          'rivals.csv:2:1 date: found 2019-13-01, expected a date such as 2019-02-03',
          'rivals.csv:2:16 probability: found maybe, expected a share from 0 to 1, or words of likelihood such as very unlikely',
          'rivals.csv:2:22 outcome: found 2, expected 1 if the regime stood, 0 if it fell, or nothing',
        ]);
        return true;
      },
    );
    assert.throws(() => readRivals('date,forcaster\n', 'r.csv'), /r.csv:1:6 columns: found no column forecaster/);
  });
  it('know the words of likelihood, the longest first', () => {
    assert.deepEqual(rangeOfWords('Very unlikely, they said'), [0.05, 0.2]);
    assert.deepEqual(rangeOfWords('unlikely'), [0.2, 0.45]);
    assert.deepEqual(rangeOfWords('likely'), [0.55, 0.8]);
    assert.deepEqual(rangeOfWords('almost certain'), [0.95, 1]);
    assert.equal(rangeOfWords('nothing known'), null);
  });
  const file = new URL('../../../../shared/data/venezuela_2019_contemporary_forecasts.csv', import.meta.url);
  it('are read from the table of the main case', { skip: existsSync(file) ? false : 'the table is not here' }, () => {
    const found = readRivals(readFileSync(file, 'utf8'), 'forecasts.csv');
    assert.deepEqual(
      found.map(({ low, high, horizon }) => [low, high, horizon]),
      [
        [0.93, 0.93, '2020-01-01'],
        [0.75, 0.75, '2020-01-01'],
        [0.5, 1, '2019-12-31'],
        [0.5, 1, null],
      ],
    );
  });
});
