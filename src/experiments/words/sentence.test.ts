import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outcome } from '../../engine/record/history.ts';
import { addRun, type Counts, noCounts } from '../ensemble/counts.ts';
import { FALLEN } from './outcomes.ts';
import { sentenceOf } from './sentence.ts';

function counted(endings: Partial<Record<Outcome, number>>): Counts {
  const counts = noCounts();
  for (const [outcome, times] of Object.entries(endings) as [Outcome, number][]) {
    addRun(counts, { outcome, pattern: null, fell: FALLEN.includes(outcome) }, times);
  }
  return counts;
}

const said = (endings: Partial<Record<Outcome, number>>) => sentenceOf(counted(endings), '2019-12-31');

describe('the sentence', () => {
  it('counts out of the number of histories, and names the most common way to fall', () => {
    assert.equal(
      said({ stands: 81, 'command-withdraws': 16, 'units-turn': 3 }),
      'In 81 of 100 histories the army stands behind the regime until 31 December 2019; in 19 it falls, ' +
        'most often in that the command withdraws together (16).',
    );
  });
  it('does not name a most common way that luck may have made', () => {
    const sentence = said({ stands: 81, 'command-withdraws': 11, 'withheld-from-below': 6, 'street-and-states': 2 });
    assert.match(
      sentence,
      /in 19 it falls: the command withdraws together \(11\), force is withheld from below \(6\) or in another way \(2\)/,
    );
    assert.match(sentence, /too few to say which is most common/);
    assert.doesNotMatch(sentence, /most often/);
  });
  it('names what stands otherwise', () => {
    assert.match(
      said({ stands: 90, crushed: 7, split: 3 }),
      /; in 7 .* crushed; in 3 .* split; in none does it fall\.$/,
    );
  });
  it('speaks of all, of none and of one', () => {
    assert.match(said({ stands: 12 }), /^In all 12 histories the army/);
    assert.match(
      said({ 'units-turn': 12 }),
      /^In none of 12 histories the army .*; in 12 it falls: each time units turn/,
    );
    assert.match(said({ stands: 1 }), /^In the one history that was run the army .*; it does not fall\.$/);
    assert.match(said({ 'units-turn': 1 }), /^Not in the one history that was run: .*; it falls: units turn/);
  });
  it('has no answer without histories', () => {
    assert.match(said({}), /no answer/);
  });
  it('never says a percentage', () => {
    for (const stands of [0, 1, 37, 512, 1000]) {
      assert.doesNotMatch(said({ stands, 'units-turn': 1000 - stands, 'by-force': 3 }), /%/);
    }
  });
});
