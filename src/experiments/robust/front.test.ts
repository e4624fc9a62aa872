import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openArchive } from './archive.ts';
import { crowding, dominates, sortFronts } from './dominance.ts';
import { frontDistance } from './front-distance.ts';
import { contributions, hypervolume } from './hypervolume.ts';
import known from './vectors/small_known_answers.json' with { type: 'json' };

const flat = (points: readonly (readonly number[])[]): Float64Array => Float64Array.from(points.flat());

describe('fronts', () => {
  it('know who dominates whom, as pagmo does', () => {
    for (const { a, b, a_dominates } of known.dominance)
      assert.equal(dominates(flat([a, b]), 0, 1, a.length), a_dominates);
  });
  it('sort as pagmo does', () => {
    for (const { points, fronts, rank, dom_count } of known.fast_nondominated_sort) {
      const found = sortFronts(flat(points), points[0]!.length);
      assert.deepEqual(
        found.fronts.map((front) => [...front]),
        fronts,
      );
      assert.deepEqual([...found.rank], rank);
      if (dom_count) assert.deepEqual([...found.dominators], dom_count);
    }
  });
  it('know the room around each member', () => {
    for (const { points, cd } of known.crowding) {
      const found = crowding(
        flat(points),
        Int32Array.from(points, (_, k) => k),
        2,
      );
      assert.deepEqual([...found], cd.map(Number));
    }
  });
  it('give room to all that is finite where some are not', () => {
    const far = Number.POSITIVE_INFINITY;
    const places = Int32Array.of(0, 1, 2, 3);
    assert.deepEqual([...crowding(Float64Array.of(0, far, 1, far, 2, far, 4, far), places, 2)], [far, 0.5, 0.75, far]);
    assert.deepEqual([...crowding(new Float64Array(8).fill(far), places, 2)], [far, 0, 0, far]);
  });
  it('have volumes that come to the closed forms as more of a front is found', () => {
    const { ZDT1, DTLZ2_2obj, DTLZ2_3obj, DTLZ1_3obj } = known.analytic_hv;
    const steps = 30;
    const along = Array.from({ length: steps + 1 }, (_, k) => k / steps);
    const angles = along.map((x) => (x * Math.PI) / 2);
    const sphere = angles.flatMap((a) =>
      angles.map((b) => [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)]),
    );
    const plane = along.flatMap((x) => along.map((y) => [x * y, x * (1 - y), 1 - x].map((side) => side / 2)));
    const fronts: [string, number[][], { ref: number[]; hv: number }][] = [
      ['ZDT1', along.map((x) => [x * x, 1 - x]), ZDT1],
      ['DTLZ2, two', angles.map((a) => [Math.cos(a), Math.sin(a)]), DTLZ2_2obj],
      ['DTLZ2, three', sphere, DTLZ2_3obj],
      ['DTLZ1, three', plane, DTLZ1_3obj],
    ];
    for (const [name, front, { ref, hv }] of fronts) {
      const found = hypervolume(flat(front), ref);
      assert.ok(found < hv && found > 0.9 * hv, `${name}: ${found} of ${hv}`);
    }
  });
  it('have the volumes of pagmo, alone and by contribution', () => {
    for (const { points, ref, hv } of known.hypervolume)
      assert.ok(Math.abs(hypervolume(flat(points), ref) - hv) < 1e-9 * hv, `${hv}`);
    for (const { points, ref, c } of known.contributions)
      [...contributions(flat(points), ref)].forEach((value, k) => {
        assert.ok(Math.abs(value - c[k]!) < 1e-9, `${k}: ${value}`);
      });
  });
  it('have a volume that points inside, repeated or in another order do not change', () => {
    const point = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 9 }), (points) => {
        const reference = [10, 10, 10, 10];
        const volume = hypervolume(flat(points), reference);
        const worse = points.map((one) => one.map((x) => x + 1));
        assert.ok(
          Math.abs(hypervolume(flat([...worse, ...points.toReversed(), ...points]), reference) - volume) < 1e-9,
        );
        let counted = 0;
        for (let cell = 0; cell < 10_000; cell++) {
          const corner = [cell % 10, Math.floor(cell / 10) % 10, Math.floor(cell / 100) % 10, Math.floor(cell / 1000)];
          if (points.some((one) => one.every((x, m) => x <= corner[m]!))) counted++;
        }
        assert.equal(Math.round(volume), counted);
      }),
      { numRuns: 25 },
    );
  });
  it('lie as far from what was found as pymoo says', () => {
    for (const { pf, A, GD, IGD, GDplus, IGDplus } of known.gd_igd) {
      const found = frontDistance(flat(A), flat(pf), 2);
      for (const [name, value] of Object.entries({ GD, IGD, GDplus, IGDplus }))
        assert.ok(Math.abs(found[name as 'GD'] - value) < 5e-4, `${name} ${found[name as 'GD']}`);
    }
  });
});

describe('an archive of boxes', () => {
  const one = (...objectives: number[]) => ({
    genes: Float64Array.of(0),
    objectives: Float64Array.from(objectives),
    evaluations: 1,
  });
  it('keeps one incumbent a box, and none that another dominates', () => {
    const archive = openArchive([0.1, 0.1]);
    assert.ok(archive.offer(one(0.55, 0.55)));
    assert.ok(!archive.offer(one(0.65, 0.65)), 'dominated');
    assert.ok(archive.offer(one(0.51, 0.52)), 'nearer to the corner of the same box');
    assert.ok(archive.offer(one(0.15, 0.95)), 'a trade-off');
    assert.equal(archive.incumbents.length, 2);
    assert.equal(archive.progress, 2);
    assert.ok(archive.offer(one(0.05, 0.05)), 'dominates all');
    assert.equal(archive.incumbents.length, 1);
    assert.ok(!archive.offer(one(Number.NaN, 0)));
    assert.throws(() => openArchive([0.1, 0]), /expected all above 0/);
  });
});
