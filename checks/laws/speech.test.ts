import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tense, withScenario } from './armies.ts';
import { tryLaws } from './law.ts';
import { live } from './live.ts';
import { SPEECH } from './speech.ts';

tryLaws(SPEECH);

test('cheap talk moves nothing: histories with calls that cost nothing are the same to the last bit', () => {
  for (let k = 1; k <= 30; k++) {
    const one = tense(k);
    const talk = one.scenario.events.map((event) => ({ ...event, day: event.day + 2, cost: 0 }));
    const silent = live(one);
    const loud = live(withScenario(one, { events: [...one.scenario.events, ...talk] }));
    assert.deepEqual(loud.record.daily, silent.record.daily, `world ${k}`);
    assert.deepEqual(loud.world.conduct, silent.world.conduct, `world ${k}`);
    assert.equal(loud.record.checksum, silent.record.checksum, `world ${k}`);
  }
});
