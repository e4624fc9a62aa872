import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAnswer } from '../answer/read.ts';
import { widthOf } from '../draw/lines.ts';
import { plain } from '../terminal.ts';
import { FRAME, madeFile } from '../testing/made.ts';
import { answerObject } from './object.ts';
import { drawAnswer, headline } from './picture.ts';

const file = await madeFile(100);
const answer = await readAnswer(file, 100);

describe('the answer of a file', () => {
  it('is drawn in every width, without colour where none is asked for', () => {
    for (const width of [60, 80, 133, 200]) {
      for (const line of drawAnswer(answer, FRAME, { width, paint: plain })) {
        assert.ok(widthOf(line) <= width, `${widthOf(line)} > ${width}: ${line}`);
        assert.equal(widthOf(line), line.length, 'no escapes');
      }
    }
  });
  it('starts with the sentence and says all the rest in its order', () => {
    const text = drawAnswer(answer, FRAME, { width: 100, paint: plain }).join('\n');
    const order = [
      'In 80 of 100 histories the army stands behind the regime until 4 April 2019; in 20 it falls',
      'between 71 and 87 of 100',
      'ICD 203',
      'Confidence',
      'One dot a history',
      'What standing looks like, in 80 of them',
      'mobilised against the regime',
      'the middle one from the firmest regime to the weakest',
      'Greatest one-day changes',
      'First general to go',
      'Desertions',
      'in private',
      'To know this within 5 points',
    ];
    let from = -1;
    for (const words of order) {
      const at = text.replaceAll(/\s+/g, ' ').indexOf(words, from + 1);
      assert.ok(at > from, `${words} comes after the one before it`);
      from = at;
    }
  });
  it('names the greatest change, and what happened that day', () => {
    const [leap] = answer.leaps;
    assert.equal(leap?.day, 25);
    assert.equal(leap?.history, 5);
    assert.deepEqual(
      leap?.events.map(({ says }) => says),
      ['A call to come to the bridge.'],
    );
  });
  it('is an object with every field that is promised', () => {
    const object = answerObject(answer, FRAME, file);
    const promised =
      'case asOf engine checksum seed histories members scale days outcomes fell failed interval sentence file patterns ' +
      'needed discarded generals desertions opposition inputs';
    for (const field of promised.split(' ')) assert.ok(field in object, field);
    assert.equal(
      Object.values(object.outcomes).reduce((sum, count) => sum + count, 0),
      object.ran,
    );
    assert.equal(object.fell, 20);
    assert.equal(object.discarded, 50);
    assert.deepEqual(object.generals.first, { abroad: 33, staff: 0, withTroops: 0 });
    assert.deepEqual(JSON.parse(JSON.stringify(object)), object, 'nothing is lost in JSON');
  });
  it('is about the histories asked for, also when the file holds more', async () => {
    const fewer = await readAnswer(file, 10);
    assert.equal(fewer.counts.ran, 10);
    assert.equal(fewer.mobilised.length, 10);
    assert.notEqual(fewer.checksum, answer.checksum);
    assert.equal((await readAnswer(await madeFile(10), 10)).checksum, fewer.checksum);
  });
});

describe('the answer of a file with a history that could not be run', () => {
  it('says so and leaves it out', async () => {
    const partial = await readAnswer(await madeFile(4, true), 4);
    const text = drawAnswer(partial, FRAME, { width: 100, paint: plain }).join(' ');
    assert.match(text, /^In all 3 histories/);
    assert.match(text, /1 of 4 could not be run and are left out; history 4: no strength/);
    assert.equal(answerObject(partial, FRAME, 'x').failed, 1);
  });
  it('has no answer when all failed', async () => {
    const none = await readAnswer(await madeFile(1, true), 1);
    assert.match(drawAnswer(none, FRAME, { width: 80, paint: plain }).join(' '), /No history was completed/);
    assert.equal(answerObject(none, FRAME, 'x').opposition, null);
  });
});

describe('the headline', () => {
  it('has the seed first', () => {
    assert.match(
      headline(answer.meta, FRAME, 100),
      /^seed 7 {2}made .* as of 3 February 2019; 100 histories of 60 days to 4 April 2019; 1,155 members, the true size$/,
    );
    const thinned = new Map([...answer.meta, ['scale', '100']]);
    assert.match(headline(thinned, FRAME, 100), /each standing for 100 \(counts below are of members\)$/);
    const picture = drawAnswer({ ...answer, meta: thinned }, FRAME, { width: 200, paint: plain }).join('\n');
    assert.match(picture, /by rank \(in members, each standing for 100\)/);
    assert.match(picture, /Desertions by the end: at most \d+ members \(standing for [\d,]+\)/);
  });
});
