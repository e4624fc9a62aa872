import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { morrisEffects } from '../sensitivity/morris.ts';
import { sobolIndices } from '../sensitivity/sobol.ts';
import { close } from '../sensitivity/testing/close.ts';
import { insideSteps, morrisTrajectories } from './morris-trajectories.ts';
import { saltelli } from './saltelli-points.ts';
import { distances, farthestApart, takeTrajectories } from './spread-out.ts';
import pairs from './vectors/saltelli.json' with { type: 'json' };
import vectors from './vectors/trajectories.json' with { type: 'json' };

const RESAMPLING = { level: 0.95, resamples: 100, seed: 1 };
const angles = (points: Float64Array): number[] => Array.from(points, (u) => -Math.PI + 2 * Math.PI * u);

describe('settings in Saltelli order', () => {
  it("are SALib's", () => {
    const points = saltelli(64, 3, { secondOrder: true, seed: null });
    const wanted = pairs.n64.flatMap((row) => row.split(/[ ,]+/).map((place) => Number(place) / 64));
    assert.deepEqual([...points], wanted);
  });
  it("are SALib's with points left out and with groups", () => {
    const skipped = saltelli(1024, 3, { secondOrder: true, seed: null, skip: 1024 });
    close(angles(skipped).slice(0, 30), pairs.n1024skip1024.flat(), 1e-12, 'from point 1,024');
    const grouped = saltelli(1024, 3, { secondOrder: true, seed: null, groups: pairs.groups });
    assert.equal(grouped.length, 1024 * 6 * 3);
    close(angles(grouped).slice(0, pairs.grouped.length * 3), pairs.grouped.flat(), 1e-12, 'groups');
  });
  it('give the shares of variance of a straight line', () => {
    const points = saltelli(512, 3, { secondOrder: false, seed: 4 });
    assert.equal(points.length, 512 * 5 * 3);
    assert.ok(points.every((u) => u > 0 && u < 1));
    const outputs = Float64Array.from({ length: 512 * 5 }, (_, i) => 3 * points[3 * i]! + points[3 * i + 1]!);
    const found = sobolIndices(outputs, { dims: 3, secondOrder: false, ...RESAMPLING });
    assert.ok(found.reason === null);
    close(
      found.ST.map(({ value }) => value),
      [0.9, 0.1, 0],
      0.01,
      'shares of variance',
    );
  });
});

describe('Morris trajectories', () => {
  it('move each factor or group once by the jump, within the grid', () => {
    for (const groups of [undefined, ['a', 'b', 'a', 'c']]) {
      const moves = groups ? 3 : 4;
      const points = morrisTrajectories(60, 4, 6, 2, groups);
      assert.equal(points.length, 60 * (moves + 1) * 4);
      assert.ok(points.every((u) => u >= 0 && u <= 1 && Math.abs(u * 5 - Math.round(u * 5)) < 1e-12));
      for (let t = 0; t < 60; t++)
        for (let j = 0; j < 4; j++) {
          const at = (row: number): number => points[(t * (moves + 1) + row) * 4 + j]!;
          const jumps = Array.from({ length: moves }, (_, row) => at(row + 1) - at(row)).filter((jump) => jump !== 0);
          assert.equal(jumps.length, 1);
          assert.ok(Math.abs(Math.abs(jumps[0]!) - 0.6) < 1e-12);
        }
    }
  });
  it('visit all levels alike, in both directions and all orders', () => {
    const points = morrisTrajectories(3000, 2, 4, 5);
    const levels = [0, 0, 0, 0];
    let ups = 0;
    let first = 0;
    for (let t = 0; t < 3000; t++) {
      levels[Math.round(points[t * 6]! * 3)]!++;
      if (points[t * 6 + 4]! > points[t * 6]!) ups++;
      if (points[t * 6 + 2] !== points[t * 6]) first++;
    }
    for (const count of levels) assert.ok(Math.abs(count - 750) < 100, `${levels}`);
    for (const count of [ups, first]) assert.ok(Math.abs(count - 1500) < 110, `${count}`);
  });
  it('give the effects of a straight line exactly', () => {
    const points = morrisTrajectories(8, 3, 4, 1);
    const outputs = Float64Array.from({ length: 32 }, (_, i) => 2 * points[3 * i]! - points[3 * i + 1]!);
    const found = morrisEffects(insideSteps(points, 4), outputs, { dims: 3, levels: 4, ...RESAMPLING });
    assert.ok(found.reason === null);
    close(
      found.factors.map(({ mu }) => mu),
      [2, -1, 0],
      1e-12,
      'effects',
    );
  });
  it('are brought strictly inside', () => {
    assert.deepEqual([...insideSteps(Float64Array.of(0, 1 / 3, 2 / 3, 1), 4)], [0.125, 0.375, 0.625, 0.875]);
    assert.throws(() => morrisTrajectories(2, 2, 5, 1), /levels: found 5, expected an even/);
  });
});

describe('the trajectories farthest apart', () => {
  const six = { points: Float64Array.from(vectors.points.flat()), rows: 3, dims: 2 };
  it('have the published distances, and are the best four of six', () => {
    const { between, count } = distances(six);
    assert.equal(count, 6);
    const below = vectors.distances.flatMap((row, s) => row.slice(0, s).map((_, t) => between[s * 6 + t]!));
    const wanted = vectors.distances.flatMap((row, s) => row.slice(0, s));
    close(below, wanted, 1e-6, 'distances');
    assert.deepEqual(farthestApart(six, 4), vectors.best);
    assert.deepEqual(
      takeTrajectories(six, [5, 0]),
      Float64Array.from([...six.points.slice(30), ...six.points.slice(0, 6)]),
    );
  });
  it('are found nearly as well by exchange where there are too many choices', () => {
    const many = { points: morrisTrajectories(80, 4, 4, 6), rows: 5, dims: 4 };
    const { between } = distances(many);
    const score = (chosen: readonly number[]): number =>
      Math.sqrt(
        chosen.reduce((sum, s, k) => sum + chosen.slice(k).reduce((all, t) => all + between[s * 80 + t]! ** 2, 0), 0),
      );
    const chosen = farthestApart(many, 6);
    assert.equal(new Set(chosen).size, 6);
    for (const out of chosen)
      for (let into = 0; into < 80; into++)
        if (!chosen.includes(into)) assert.ok(score(chosen.map((t) => (t === out ? into : t))) <= score(chosen) + 1e-9);
    assert.ok(score(chosen) > 1.1 * score([0, 1, 2, 3, 4, 5]), `${score(chosen)}`);
  });
  it('choose all, or say why not', () => {
    assert.deepEqual(farthestApart(six, 6), [0, 1, 2, 3, 4, 5]);
    assert.throws(() => farthestApart(six, 7), /trajectories to keep: found 7/);
  });
});
