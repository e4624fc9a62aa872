import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cases, casesOf, type Dimension } from './cases.ts';
import { constrainedBoxes } from './constrained.ts';
import type { Measured } from './measure.ts';
import { dropRestriction, findBoxes, type Search } from './prim.ts';
import { rotate } from './rotation.ts';
import { bryantLempert, type GivenBox, given, missing, numbers, planted, table } from './testing/ground-truth.ts';
import { plainPrim } from './testing/plain-prim.ts';

const RUNS = 'bryant_lempert_2010.csv';
const BOXES = 'prim_bryant_lempert.json';

interface Run {
  readonly peel_alpha: number;
  readonly paste_alpha: number;
  readonly mass_min: number;
  readonly obj: 'LENIENT1' | 'LENIENT2' | 'ORIGINAL';
  readonly trajectory: readonly GivenBox[];
}
interface Given {
  readonly runs: Readonly<Record<string, Run>>;
  readonly docs_workflow: { readonly final_stats: readonly GivenBox[] };
  readonly regression_incremental_cost: { readonly trajectory: readonly GivenBox[] };
  readonly constrained_prim: { readonly trajectory: readonly Omit<GivenBox, 'quasi_p'>[] };
  readonly pca_prim: { readonly rotation: readonly (readonly number[])[]; readonly trajectory: readonly GivenBox[] };
}

function sameBox(cases: Cases, box: Measured, wanted: GivenBox, said: string): void {
  assert.deepEqual([box.count, box.hits, box.restricted.length], [wanted.n, wanted.k, wanted.res_dim], said);
  for (const share of ['coverage', 'density', 'mass'] as const) close(box[share], wanted[share], said);
  close(box.mean, wanted.mean, said);
  for (const place of box.restricted) {
    const { low, high } = box.limits[place] as { low: number; high: number };
    assert.deepEqual([low, high], wanted.limits[cases.inputs[place]!.name], said);
  }
  for (const one of box.quasiP) {
    const [low, high] = wanted.quasi_p[cases.inputs[one.place]!.name]!;
    const ends = one as { low: number | null; high: number | null };
    for (const [mine, theirs] of [
      [ends.low, low],
      [ends.high, high],
    ] as const) {
      if (mine === null) assert.equal(theirs, -1, said);
      else close(mine, theirs, said);
    }
  }
}

function close(value: number, wanted: number, said: string): void {
  assert.ok(Math.abs(value - wanted) <= 1e-10 * Math.abs(wanted), `${said}: ${value} is not ${wanted}`);
}

function sameWay(cases: Cases, search: Partial<Search>, wanted: readonly GivenBox[], said: string): void {
  const { boxes } = findBoxes(cases, search);
  assert.equal(boxes.length, wanted.length, said);
  boxes.forEach((box, id) => {
    sameBox(cases, box, wanted[id]!, `${said}, box ${id}`);
  });
}

test('every box of the six searches on the runs of Bryant and Lempert is that of the EMA workbench', {
  skip: missing(RUNS, BOXES),
}, () => {
  const cases = bryantLempert();
  for (const [name, run] of Object.entries(given<Given>(BOXES).runs)) {
    const objective = run.obj.toLowerCase() as Search['objective'];
    const shares = { peelShare: run.peel_alpha, pasteShare: run.paste_alpha, leastMass: run.mass_min };
    sameWay(cases, { objective, ...shares }, run.trajectory, name);
  }
});

test('box 21 has the published numbers, also with its weakest restriction dropped and its runs laid aside', {
  skip: missing(RUNS, BOXES),
}, () => {
  const cases = bryantLempert();
  const box = findBoxes(cases, { peelShare: 0.1 }).boxes[21]!;
  assert.deepEqual(
    [box.coverage, box.density, box.mass].map((share) => share.toFixed(4)),
    ['0.7528', '0.7701', '0.0986'],
  );
  const dropped = dropRestriction(cases, box.limits, 0);
  const [first, rest] = given<Given>(BOXES).docs_workflow.final_stats;
  const { boxes } = findBoxes(cases, { peelShare: 0.1, aside: [dropped.limits] });
  for (const share of ['coverage', 'density', 'mass'] as const) {
    close(dropped[share], first![share], 'dropped');
    close(boxes[0]![share], rest![share], 'laid aside');
  }
  assert.equal(boxes.at(-1)!.mean.toFixed(3), '0.354');
});

test('an outcome that is a number is followed as the EMA workbench does', { skip: missing(RUNS, BOXES) }, () => {
  const wanted = given<Given>(BOXES).regression_incremental_cost.trajectory;
  // 387 runs are of interest: those at the mean cost or above.
  const cases = bryantLempert('Incremental cost', wanted[0]!.mean);
  sameWay(cases, { peelShare: 0.1 }, wanted, 'cost');
});

test('the planted box is found along the same way, with and without noise', {
  skip: missing('synthetic_box_2000.csv', 'prim_synthetic.json'),
}, () => {
  const { results } = given<{ results: Record<string, { trajectory: GivenBox[] }> }>('prim_synthetic.json');
  for (const outcome of ['y', 'y_noisy'] as const) sameWay(planted(outcome), {}, results[outcome]!.trajectory, outcome);
});

test('searches on sets of inputs leave the same 44 boxes', { skip: missing(RUNS, BOXES) }, () => {
  // The EMA workbench goes through a set of inputs, whose order is arbitrary, and ties go to who comes first. In this order all are alike.
  const { inputs, outcome } = bryantLempert();
  const dimensions = [5, 1, 0, 8, 2, 3, 4, 6, 7].map((place) => inputs[place]! as Dimension);
  const cases = casesOf(dimensions, outcome);
  const boxes = constrainedBoxes(cases, { peelShare: 0.1 });
  const wanted = given<Given>(BOXES).constrained_prim.trajectory;
  assert.equal(boxes.length, wanted.length);
  boxes.forEach((box, id) => {
    close(box.coverage, wanted[id]!.coverage, `box ${id}`);
    close(box.density, wanted[id]!.density, `box ${id}`);
    const limits = box.restricted.map((place) => [cases.inputs[place]!.name, Object.values(box.limits[place]!)]);
    assert.deepEqual(Object.fromEntries(limits), wanted[id]!.limits, `box ${id}`);
  });
});

test('principal axes of the runs of interest, and the boxes along them, are the same', {
  skip: missing(RUNS, BOXES),
}, () => {
  const { rotation, trajectory } = given<Given>(BOXES).pca_prim;
  const { cases, loadings } = rotate(bryantLempert());
  loadings.forEach((row, nth) => {
    row.forEach((weight, axis) => {
      assert.ok(Math.abs(Math.abs(weight) - Math.abs(rotation[nth]![axis]!)) < 1e-12);
    });
  });
  const { boxes } = findBoxes(cases, { peelShare: 0.1 });
  assert.deepEqual(
    boxes.map(({ count, hits }) => [count, hits]),
    trajectory.map(({ n, k }) => [n, k]),
  );
});

const PLAIN = { objective: 'lenient1', peelShare: 0.05, pasteShare: 0.05, leastMass: 0.05 } as const;

test('whole and category inputs of Rozenberg et al. give the steps of the plain search', {
  skip: missing('rozenberg_2014.csv'),
}, () => {
  const { head, column } = table('rozenberg_2014.csv');
  for (const kind of ['whole', 'category'] as const) {
    for (const scenario of head.slice(7)) {
      const dimensions = head
        .slice(0, 7)
        .map((name): Dimension => ({ name, kind, values: numbers(column(name)), labels: ['low', 'middle', 'high'] }));
      const cases = casesOf(dimensions, numbers(column(scenario)));
      const plain = plainPrim(cases, PLAIN);
      assert.ok(plain.length > 2, scenario);
      assert.deepEqual(
        findBoxes(cases, PLAIN).boxes.map(({ limits }) => limits),
        plain.map(({ limits }) => limits),
        `${kind}, ${scenario}`,
      );
    }
  }
});

test('switches among numbers, in 5,000 runs of a container model, give the steps of the plain search', {
  skip: missing('wcm_5000.csv.gz'),
}, () => {
  const { head, column } = table('wcm_5000.csv.gz');
  const dimensions = head.slice(0, 9).map((name): Dimension => {
    const cells = column(name);
    if (cells[0] !== 'True' && cells[0] !== 'False') return { name, kind: 'real', values: numbers(cells) };
    return { name, kind: 'category', labels: ['off', 'on'], values: cells.map((cell) => Number(cell === 'True')) };
  });
  const throughput = numbers(column('out: throughput Rotterdam'));
  const tenth = Float64Array.from(throughput).sort()[500]!;
  const cases = casesOf(
    dimensions,
    throughput.map((value) => Number(value < tenth)),
  );
  const options = { ...PLAIN, peelShare: 0.2 };
  const plain = plainPrim(cases, options);
  assert.deepEqual(
    findBoxes(cases, options).boxes.map(({ limits }) => limits),
    plain.map(({ limits }) => limits),
  );
});
