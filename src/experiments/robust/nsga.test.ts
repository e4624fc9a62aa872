import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStream } from '../chance/stream.ts';
import { hypervolume } from './hypervolume.ts';
import { searchTradeOff } from './nsga.ts';
import { dtlz2, offSphere, zdt1, zdt3, zdt4 } from './testing/problems.ts';
import type { Gene } from './variation.ts';

const reals = (count: number): Gene[] => Array.from({ length: count }, () => ({ kind: 'real' }));

describe('a search for trade-offs', () => {
  it('comes near the known volume of ZDT1 and DTLZ2', async () => {
    const two = await searchTradeOff({
      genes: reals(10),
      objectives: 2,
      evaluate: zdt1,
      population: 60,
      budget: 9000,
      epsilon: [0.01, 0.01],
      seed: 1,
    });
    const ofTwo = hypervolume(two.objectives, [1, 1]);
    assert.ok(ofTwo > 0.64 && ofTwo < 2 / 3, `${ofTwo}`);
    const three = await searchTradeOff({
      genes: reals(12),
      objectives: 3,
      evaluate: dtlz2,
      population: 100,
      budget: 8000,
      epsilon: [0.05, 0.05, 0.05],
      seed: 2,
    });
    const ofThree = hypervolume(three.objectives, [1, 1, 1]);
    // A hundred points leave gaps on a surface: .4764 is the volume of all of it.
    assert.ok(ofThree > 0.35 && ofThree < 0.4764, `${ofThree}`);
    assert.ok(offSphere(three.objectives) < 0.04, `${offSphere(three.objectives)}`);
    const archived = Float64Array.from(three.archive.incumbents.flatMap(({ objectives }) => [...objectives]));
    assert.ok(hypervolume(archived, [1, 1, 1]) > 0.37, `${hypervolume(archived, [1, 1, 1])}`);
  });
  it('finds all five pieces of ZDT3', async () => {
    const { objectives } = await searchTradeOff({
      genes: reals(10),
      objectives: 2,
      evaluate: zdt3,
      population: 60,
      budget: 9000,
      epsilon: [0.01, 0.01],
      seed: 4,
    });
    const along = Float64Array.from({ length: 1001 * 2 }, (_, cell) => (cell % 2 === 0 ? cell / 2000 : 0));
    const curve = await zdt3(along, 1001);
    const [found, all] = [hypervolume(objectives, [1, 1]), hypervolume(curve, [1, 1])];
    assert.ok(found > 0.98 * all && found < 1.001 * all, `${found} of ${all}`);
    // Where the curve is not dominated by itself, to three digits.
    for (const [low, high] of [
      [0, 0.084],
      [0.182, 0.258],
      [0.409, 0.454],
      [0.618, 0.653],
      [0.823, 0.852],
    ] as const)
      assert.ok(
        objectives.some((first, cell) => cell % 2 === 0 && first >= low && first <= high),
        `nothing from ${low} to ${high}`,
      );
  });
  it('gets behind the many local fronts of ZDT4', async () => {
    const { archive } = await searchTradeOff({
      genes: reals(10),
      objectives: 2,
      evaluate: zdt4,
      population: 40,
      budget: 20_000,
      epsilon: [0.01, 0.01],
      seed: 1,
    });
    const found = hypervolume(
      Float64Array.from(archive.incumbents.flatMap(({ objectives }) => [...objectives])),
      [1, 1],
    );
    // The next local front, g = 1.25, has .50.
    assert.ok(found > 0.62 && found < 2 / 3, `${found}`);
  });
  it('is the same for the same seed, and another for another', async () => {
    const run = (seed: number) =>
      searchTradeOff({
        genes: reals(4),
        objectives: 2,
        evaluate: zdt1,
        population: 8,
        budget: 80,
        epsilon: [0.1, 0.1],
        seed,
      });
    assert.deepEqual((await run(3)).settings, (await run(3)).settings);
    assert.notDeepEqual((await run(3)).settings, (await run(4)).settings);
  });
  it('finds the known trade-off of switches and choices', async () => {
    const genes: Gene[] = [
      ...Array.from({ length: 8 }, (): Gene => ({ kind: 'unordered', options: 2 })),
      { kind: 'unordered', options: 3 },
      { kind: 'ordered', options: 5 },
    ];
    // Each switch that is on costs one and serves one; the choice must be the second, the number the last.
    const evaluate = async (settings: Float64Array, rows: number): Promise<Float64Array> => {
      const found = new Float64Array(rows * 2);
      for (let row = 0; row < rows; row++) {
        const own = settings.subarray(row * 10, row * 10 + 10);
        const on = own.subarray(0, 8).reduce((sum, u) => sum + Math.floor(u * 2), 0);
        const waste = Math.abs(Math.floor(own[8]! * 3) - 1) + (4 - Math.floor(own[9]! * 5));
        found.set([on + waste, 8 - on + waste], row * 2);
      }
      return found;
    };
    const { archive } = await searchTradeOff({
      genes,
      objectives: 2,
      evaluate,
      population: 40,
      budget: 4000,
      epsilon: [0.5, 0.5],
      seed: 5,
    });
    const front = archive.incumbents.map(({ objectives }) => [...objectives]).sort((a, b) => a[0]! - b[0]!);
    assert.deepEqual(
      front,
      Array.from({ length: 9 }, (_, on) => [on, 8 - on]),
    );
  });
  it('lets no incumbent live by luck: tried again, its mean comes to the truth', async () => {
    const stream = openStream(9, 'luck of the test');
    // The truth: both objectives are the first gene and its complement; every evaluation is off by a tenth.
    const noisy = async (settings: Float64Array, rows: number): Promise<Float64Array> =>
      Float64Array.from({ length: rows * 2 }, (_, cell) => {
        const u = settings[(cell >> 1) * 2]!;
        return (cell % 2 === 0 ? u : 1 - u) + 0.1 * stream.normal();
      });
    const search = (again: boolean) =>
      searchTradeOff({
        genes: reals(2),
        objectives: 2,
        evaluate: noisy,
        reevaluate: again ? noisy : undefined,
        population: 20,
        budget: 1200,
        epsilon: [0.05, 0.05],
        seed: 7,
      });
    const flattery = ({ archive }: Awaited<ReturnType<typeof search>>): number => {
      const { incumbents } = archive;
      return (
        incumbents.reduce((sum, { objectives }) => sum + 1 - objectives[0]! - objectives[1]!, 0) / incumbents.length
      );
    };
    const [once, again] = [flattery(await search(false)), flattery(await search(true))];
    assert.ok(once > 0.25, `unchecked incumbents are flattered: ${once}`);
    assert.ok(again < once / 2, `${again} against ${once}`);
  });
  it('drops an incumbent that stood by one lucky draw', async () => {
    // The truth: both objectives are the distance of the only gene from a half. The first setting of all is lucky once.
    const truth = async (settings: Float64Array, rows: number): Promise<Float64Array> =>
      Float64Array.from({ length: rows * 2 }, (_, cell) => Math.abs(settings[cell >> 1]! - 0.5));
    const search = async (again: boolean) => {
      let calls = 0;
      let lucky = Number.NaN;
      const { archive } = await searchTradeOff({
        genes: reals(1),
        objectives: 2,
        evaluate: async (settings, rows) => {
          const found = await truth(settings, rows);
          if (calls++ > 0) return found;
          lucky = settings[0]!;
          return found.fill(-0.2, 0, 2);
        },
        reevaluate: again ? truth : undefined,
        population: 10,
        budget: 400,
        epsilon: [0.02, 0.02],
        seed: 11,
      });
      return { found: archive.incumbents.map(({ genes }) => genes[0]!), lucky };
    };
    const once = await search(false);
    assert.deepEqual(once.found, [once.lucky]);
    const { found, lucky } = await search(true);
    assert.ok(Math.abs(lucky - 0.5) > 0.05 && found.every((gene) => Math.abs(gene - 0.5) < 0.05), `${found}, ${lucky}`);
  });
  it('stops when asked, and refuses an odd population', async () => {
    const stop = new AbortController();
    const { generations } = await searchTradeOff({
      genes: reals(3),
      objectives: 2,
      evaluate: zdt1,
      population: 8,
      budget: 8000,
      epsilon: [0.1, 0.1],
      seed: 1,
      signal: stop.signal,
      onGeneration: (round) => void (round === 4 && stop.abort()),
    });
    assert.equal(generations, 5);
    const odd = { genes: reals(2), objectives: 2, evaluate: zdt1, population: 7, budget: 9, epsilon: [1, 1], seed: 1 };
    await assert.rejects(searchTradeOff(odd), /found a population of 7/);
  });
});
