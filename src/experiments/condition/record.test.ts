import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CaseFaults } from '../../scenario/fault.ts';
import { observationsFrom } from './observation.ts';
import { QUANTITIES } from './quantities.ts';
import { kindOf, readRecordCsv } from './record.ts';

const HEAD = 'date,quantity,value,error,low,high,from,source,grade,note';

const saidOf = (text: string): string[] => {
  try {
    readRecordCsv(text, 'observed.csv');
  } catch (error) {
    assert.ok(error instanceof CaseFaults, `${error}`);
    return error.message.split('\n');
  }
  return [];
};

describe('a record in columns', () => {
  it('is read with its errors, its grades and its windows', () => {
    const rows = readRecordCsv(
      `${HEAD}
2019-02-28,deserted,567,0.2,,,,sources/migration,measured,"soldiers, and police"
2019-05-01,fell,no,0,,,,sources/press,measured,
2019-02-28,street,0.3,,0.2,0.4,2019-02-04,sources/count,estimated,
2019-02-28,recognising,50,,40,90,,sources/press,argued,`,
      'observed.csv',
    );
    const [deserted, fell, street, recognising] = rows;
    assert.equal(deserted!.note, 'soldiers, and police');
    assert.deepEqual([deserted!.model, deserted!.error, deserted!.value], ['log-normal', 0.2, 567]);
    assert.deepEqual([fell!.model, fell!.error, fell!.value], ['bernoulli', 0, 0]);
    assert.ok(Math.abs(street!.error - 0.1 / 1.6448536269514722) < 1e-12 && street!.model === 'normal');
    assert.equal(recognising!.value, 60);
    const dated = observationsFrom(rows, kindOf, '2019-02-03');
    assert.deepEqual(
      dated.map(({ quantity, fromDay, day }) => [quantity, fromDay, day]),
      [
        ['deserted', 25, 25],
        ['street', 1, 25],
        ['recognising', 25, 25],
        ['fell', 1, 87],
      ],
    );
  });
  it('says every fault at once, with its place and the nearest name', () => {
    assert.deepEqual(
      saidOf(`${HEAD}
2019-02-30,desserted,-5,,,,,,measured,
2019-02-28,fell,perhaps,.7,,,,press,mesured,
2019-02-28,street,.5,.1,.2,.4,2019-03-01,press,argued,`),
      [
        'observed.csv:2:1 date: found 2019-02-30, expected a date such as 2019-02-03',
        'observed.csv:2:12 quantity: found desserted, expected the name of a quantity; did you mean deserted?',
        'observed.csv:2:22 value: found -5, expected a number from 0 up',
        'observed.csv:2:25 error: found nothing, expected a number greater than 0, or low and high',
        'observed.csv:2:29 source: found nothing, expected who said so',
        'observed.csv:3:17 value: found perhaps, expected yes or no, as it is an event',
        'observed.csv:3:25 error: found .7, expected the chance that the report is wrong, from 0 to below .5',
        'observed.csv:3:37 grade: found mesured, expected one of measured, estimated, argued, assumed; did you mean measured?',
        'observed.csv:4:19 value: found 0.5, expected a number from low, 0.2, to high, 0.4',
        'observed.csv:4:22 error: found .1, expected nothing beside low and high',
        'observed.csv:4:31 from: found 2019-03-01, expected a date up to 2019-02-28',
      ],
    );
  });
  it('says what is wrong with its columns, its rows and its quotes', () => {
    assert.deepEqual(saidOf('date,quantity,vale,source,grade\n'), [
      'observed.csv:1:1 columns: found no column value, expected the columns date, quantity, value, source, grade',
      'observed.csv:1:15 columns: found column "vale", expected one of date, quantity, value, error, source, grade, low, high, from, model, note; did you mean value?',
    ]);
    assert.match(
      saidOf(`${HEAD}\n2019-02-28,deserted,567,.2,,,,press,measured,one, two`)[0]!,
      /:2:1 found 11 cells, expected 10/,
    );
    assert.match(saidOf(`${HEAD}\n2019-02-28,deserted,"567`)[0]!, /observed.csv:2:1 found text that is not a table/);
    assert.match(
      saidOf('date,quantity,value,error,source,grade,model\n2019-02-28,deserted,5,.2,press,argued,bernouli')[0]!,
      /model: found bernouli, expected one of log-normal, negative-binomial, normal/,
    );
  });
  it('knows quantities of each kind', () => {
    for (const [name, kind] of [
      ['street', 'level'],
      ['deserted', 'count'],
      ['defected.general', 'count'],
      ['recognising', 'count'],
      ['leader.arrested', 'event'],
      ['fell', 'event'],
    ] as const)
      assert.equal(QUANTITIES[name]?.kind, kind);
    assert.throws(() => kindOf('weather'), RangeError);
  });
});
