import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream, shuffle } from './stream.ts';

describe('a stream of luck', () => {
  it('is the same for the same seed and name, and another for another', () => {
    const draws = (seed: number, name: string): number[] => {
      const { uniform } = openStream(seed, name);
      return Array.from({ length: 5 }, uniform);
    };
    assert.deepEqual(draws(1, 'a'), draws(1, 'a'));
    assert.notDeepEqual(draws(1, 'a'), draws(2, 'a'));
    assert.notDeepEqual(draws(1, 'a'), draws(1, 'b'));
  });
  it('is uniform, normal, and fair below a number', () => {
    const { uniform, normal, below } = openStream(7, 'moments');
    const N = 100_000;
    let sum = 0;
    let squares = 0;
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < N; i++) {
      sum += uniform();
      squares += normal() ** 2;
      counts[below(7)]!++;
    }
    assert.ok(Math.abs(sum / N - 0.5) < 0.005);
    assert.ok(Math.abs(squares / N - 1) < 0.02);
    for (const count of counts) assert.ok(Math.abs(count / N - 1 / 7) < 0.006, `${count}`);
  });
  it('shuffles into every order alike', () => {
    const stream = openStream(3, 'orders');
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const places = [0, 1, 2];
      shuffle(places, stream);
      counts.set(places.join(), (counts.get(places.join()) ?? 0) + 1);
    }
    assert.equal(counts.size, 6);
    for (const count of counts.values()) assert.ok(Math.abs(count - 1000) < 150, `${count}`);
  });
  it('refuses to choose from nothing', () => {
    assert.throws(() => openStream(1, 'x').below(0), RangeError);
  });
});
