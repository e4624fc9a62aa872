import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { rowsIn, wholeBox } from './box.ts';
import { type Cases, casesOf } from './cases.ts';
import { frontier } from './frontier.ts';
import { measureBox } from './measure.ts';
import { OBJECTIVES } from './objective.ts';
import { dropRestriction, findBoxes } from './prim.ts';
import { mixture } from './testing/mixture.ts';
import { plainPrim } from './testing/plain-prim.ts';

const NAN = Number.NaN;

/** Runs of which those with a > .6 and c < .4 are of interest, among four inputs. */
function plantedBox(count: number, seed: number): Cases {
  const stream = openStream(seed, 'planted box');
  const values = ['a', 'b', 'c', 'd'].map(() => Float64Array.from({ length: count }, () => stream.uniform()));
  const outcome = Float64Array.from({ length: count }, (_, row) =>
    Number(values[0]![row]! > 0.6 && values[2]![row]! < 0.4),
  );
  return casesOf(
    values.map((column, place) => ({ name: 'abcd'[place]!, kind: 'real', values: column })),
    outcome,
  );
}

test('the box that was planted is found: no other input is restricted, and its limits are those planted', () => {
  const cases = plantedBox(2000, 1);
  const last = findBoxes(cases).boxes.at(-1)!;
  assert.deepEqual(last.restricted, [0, 2]);
  assert.equal(last.density, 1);
  assert.ok(last.coverage > 0.9);
  const [a, , c] = last.limits as { low: number; high: number }[];
  assert.ok(Math.abs(a!.low - 0.6) < 0.03 && Math.abs(c!.high - 0.4) < 0.03, JSON.stringify([a, c]));
});

test('the fast search takes every step of the plain one, whatever the kinds of inputs and the objective', () => {
  const pasted = new Set<string>();
  for (let seed = 1; seed <= 12; seed++) {
    for (const [objective, peelShare] of OBJECTIVES.flatMap((one) => [[one, 0.05] as const, [one, 0.1] as const])) {
      const cases = mixture(openStream(seed, 'mixture'), 120 + 20 * seed);
      const options = { objective, peelShare, pasteShare: 0.05, leastMass: 0.05 };
      const plain = plainPrim(cases, options);
      const { boxes } = findBoxes(cases, options);
      const said = `seed ${seed}, ${objective}, ${peelShare}`;
      const limits = boxes.map((box) => box.limits);
      const counts = boxes.map(({ count }) => count);
      assert.deepEqual([limits, counts], [plain.map((box) => box.limits), plain.map(({ rows }) => rows.length)], said);
      boxes.forEach(({ step }, id) => {
        const changed = limits[id]!.findIndex((limit, place) => limit !== limits[id - 1]?.[place]);
        if (step === 'paste') pasted.add(cases.inputs[changed]!.kind);
      });
    }
  }
  assert.deepEqual([...pasted].sort(), ['category', 'real', 'whole'], 'pastes of every kind were compared');
});

test('what is said of a box is what is counted in it, after peels and after pastes', () => {
  const steps = new Set<string>();
  for (let seed = 1; seed <= 12; seed++) {
    const cases = mixture(openStream(seed, 'mixture'), 120 + 20 * seed);
    for (const { id: _, step, ...box } of findBoxes(cases, { objective: 'original' }).boxes) {
      steps.add(step);
      const inside = rowsIn(cases, box.limits);
      const rows = [...inside.keys()].filter((row) => inside[row] === 1);
      const hits = rows.filter((row) => cases.hit[row] === 1).length;
      assert.deepEqual([box.count, box.hits], [rows.length, hits]);
      assert.deepEqual(
        [box.coverage, box.density, box.mass],
        [hits / cases.hits, hits / rows.length, rows.length / cases.count],
      );
      assert.equal(box.mean, box.density);
      assert.deepEqual(box, measureBox(cases, box.limits, wholeBox(cases)), 'kept along the way, and counted anew');
    }
  }
  assert.deepEqual([...steps], ['start', 'peel', 'paste']);
});

test('zero is one value, whatever its sign', () => {
  const cases = casesOf([{ name: 'x', kind: 'real', values: [0, -0, 1] }], [0, 1, 1]);
  assert.ok(cases.inputs[0]!.values.every((value) => !Object.is(value, -0)));
});

test('runs without an outcome are left out and counted, and change nothing', () => {
  const cases = plantedBox(500, 2);
  const holes = cases.inputs.map(({ name, values }) => ({
    name,
    kind: 'real' as const,
    values: [NAN, ...values, NAN],
  }));
  const withHoles = findBoxes(casesOf(holes, [NAN, ...cases.outcome, NAN]));
  const without = findBoxes(cases);
  assert.equal(withHoles.leftOut, 2);
  assert.equal(without.leftOut, 0);
  assert.deepEqual(withHoles.boxes, without.boxes);
});

test('dropping a restriction gives the whole span back, and can only gain coverage', () => {
  const cases = plantedBox(1000, 3);
  const last = findBoxes(cases).boxes.at(-1)!;
  const dropped = dropRestriction(cases, last.limits, 2);
  assert.deepEqual(dropped.restricted, [0]);
  assert.deepEqual(dropped.limits[2], wholeBox(cases)[2]);
  assert.ok(dropped.coverage >= last.coverage && dropped.density < last.density);
  assert.throws(() => dropRestriction(cases, last.limits, 4), /place: found 4, expected a place from 0 to 3/);
});

test('a second search with the first box laid aside counts none of its runs, and shares stay shares of all', () => {
  const cases = plantedBox(1000, 4);
  const first = findBoxes(cases).boxes.at(-1)!;
  const second = findBoxes(cases, { aside: [first.limits] }).boxes;
  assert.equal(second[0]!.count, cases.count - first.count);
  assert.equal(second[0]!.hits, cases.hits - first.hits);
  assert.equal(second[0]!.coverage, (cases.hits - first.hits) / cases.hits);
  assert.equal(second[0]!.mass, second[0]!.count / cases.count);
});

test('a box on the frontier is beaten by none, and each one off it by some', () => {
  const { boxes } = findBoxes(mixture(openStream(9, 'mixture'), 500), { peelShare: 0.1 });
  const front = frontier(boxes);
  assert.ok(front.length > 1 && front.length < boxes.length, `${front.length} of ${boxes.length}`);
  assert.deepEqual(frontier([...boxes, ...boxes]), front, 'of boxes alike the first stays');
  const beats = (a: (typeof boxes)[number], b: (typeof boxes)[number]): boolean =>
    a.coverage >= b.coverage && a.density >= b.density && (a.coverage > b.coverage || a.density > b.density);
  for (const box of front) assert.ok(!boxes.some((other) => beats(other, box)));
  for (const box of boxes) {
    const alike = front.some((other) => other.coverage === box.coverage && other.density === box.density);
    assert.ok(alike || front.some((other) => beats(other, box)));
  }
});

test('what cannot be searched is said in a sentence', () => {
  const x = { name: 'x', kind: 'real' as const, values: [1, 2, 3] };
  const status = { name: 'status', kind: 'category' as const, labels: ['law', 'none'], values: [0, 1, 2] };
  assert.throws(() => casesOf([], [0, 1]), /dimensions: found 0, expected one input or more/);
  assert.throws(() => casesOf([x], [0, 1]), /values of x: found 3, expected one for each of 2 runs/);
  assert.throws(() => casesOf([x, x], [0, 1, 1]), /dimensions: found 'x', expected a name that no other input has/);
  assert.throws(() => casesOf([x], [0, 2, 1]), /outcome of run 1: found 2, expected 0 or 1, or a threshold/);
  assert.throws(() => casesOf([x], [0, 0, NAN]), /runs of interest: found 0, expected at least 1 and fewer than 2/);
  assert.throws(() => casesOf([status], [0, 1, 1]), /status of run 2: found 2, expected a place from 0 to 1/);
  assert.throws(() => casesOf([{ ...x, values: [1, NAN, 3] }], [0, 1, 1]), /x of run 1: found NaN, expected a finite/);
  const cases = casesOf([x], [0, 1, 1]);
  assert.throws(() => findBoxes(cases, { peelShare: 0 }), /peelShare: found 0, expected a share above 0 and below 1/);
  assert.throws(() => findBoxes(cases, { leastMass: 2 }), /leastMass: found 2, expected a share from 0 to 1/);
});
