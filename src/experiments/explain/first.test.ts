import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildPosts } from '../../engine/force/build.ts';
import { swarmWorld } from '../../engine/reference/swarm.ts';
import { runHistory } from '../../engine/run.ts';
import { createWorld } from '../../engine/world.ts';
import { firstStep } from './first.ts';
import { Refusal } from './question.ts';
import { openWorld, replayToDawn } from './replay.ts';

describe('the first step of a history', () => {
  it('by a general is the first that the record has', () => {
    let some = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const { scenario, values } = swarmWorld(seed, 80, 20);
      const question = { scenario, values, seed, history: 1 };
      const world = createWorld(scenario, buildPosts(scenario, values, seed));
      try {
        const [first] = runHistory(world, values, seed, 1).generals;
        const { step } = firstStep(question, 'general');
        assert.deepEqual(
          step && { day: step.day, member: step.member },
          first ? { day: first.day, member: first.member } : null,
        );
        some += first ? 1 : 0;
        const anyone = firstStep(question, 'anyone').step;
        if (first) assert.ok(anyone && anyone.day <= first.day);
      } catch (error) {
        assert.match((error as Error).message, /no draw of 200|impossible under/);
      }
    }
    assert.ok(some > 5, `${some} of 120 worlds have one`);
  });
});

describe('a question without an answer', () => {
  const { scenario, values, seed } = swarmWorld(2, 80, 20);
  const question = { scenario, values, seed, history: 0, day: 1, member: 0 };
  const refused = (change: Partial<typeof question>, code: string, message: RegExp): void => {
    assert.throws(
      () => replayToDawn({ ...question, ...change }),
      (error) => error instanceof Refusal && error.code === code && message.test(error.message),
    );
  };
  it('names the members and the days that there are', () => {
    const { count } = openWorld(question).posts;
    refused({ member: count }, 'no-such-member', new RegExp(`members 0 to ${count - 1}`));
    refused({ member: -1 }, 'no-such-member', /members 0 to/);
    refused({ day: 21 }, 'no-such-day', /from day 1 to day 20/);
    refused({ day: 0 }, 'no-such-day', /day 0/);
  });
  it('says on which day the regime fell', () => {
    const force = { day: 3, kind: 'force', says: 'force is used' } as const;
    const falling = { ...scenario, events: [force] };
    const weak = { ...values, belief: { ...values.belief, priorMean: 0.5, priorSd: 0.01 } };
    refused({ scenario: falling, values: weak, day: 5 }, 'fell-before', /the regime fell on day [123],/);
  });
});
