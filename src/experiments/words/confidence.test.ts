import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shareThatStands } from '../ensemble/interval.ts';
import { confidenceInWords, confidenceOf, intervalInWords, likelihoodInWords, neededInWords } from './confidence.ts';
import { likelihood, likelihoodOf } from './likelihood.ts';

const ran = { ran: 100, fell: 19 };
const answer = shareThatStands(ran);

describe('what the histories allow to say', () => {
  it('gives the interval in histories of a hundred, rounded outwards', () => {
    assert.match(
      intervalInWords(ran, answer),
      /stands in 81 of these 100; .* between 72 and 88 of 100 \(95 % interval\)/,
    );
  });
  it('says how many histories it takes, and when there are enough', () => {
    assert.match(neededInWords(ran, answer), /takes 23\d histories .* up to 3\d\d for others .*: --histories 3\d\d\.$/);
    const enough = { ran: 1000, fell: 190 };
    assert.match(neededInWords(enough, shareThatStands(enough)), /1,000 histories are enough/);
  });
  it('uses the words of ICD 203, both where the interval spans two', () => {
    assert.equal(likelihood(0.5), 'roughly even chance');
    assert.equal(likelihood(0), 'almost no chance');
    assert.equal(likelihood(1), 'almost certain');
    assert.equal(likelihoodOf(0.81, 0.9), 'very likely');
    assert.match(likelihoodInWords(answer), /is likely to very likely/);
  });
});

describe('confidence', () => {
  it('depends on the grades of the inputs alone', () => {
    assert.equal(confidenceOf({ measured: 8, assumed: 2 }), 'high');
    assert.equal(confidenceOf({ measured: 3, estimated: 3, argued: 4 }), 'moderate');
    assert.equal(confidenceOf({ measured: 2, assumed: 8 }), 'low');
    assert.equal(confidenceOf({}), 'low');
  });
  it('says what it rests on', () => {
    assert.match(confidenceInWords({ measured: 2, assumed: 8 }), /low: of 10 inputs 2 measured, 8 assumed\.$/);
  });
});
