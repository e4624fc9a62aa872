import { openStream } from '../../src/experiments/chance/stream.ts';
import { type Cases, casesOf, type Dimension } from '../../src/experiments/discovery/cases.ts';
import { findBoxes, type Station } from '../../src/experiments/discovery/prim.ts';
import { spreadOf } from '../spread.ts';

const RUNS = 20_000;
const INPUTS = 10;
const REPEATS = 7;
/** What is planted: runs with the first input above this and the third below that. */
const ABOVE = 0.6;
const BELOW = 0.4;

/** Seconds of one piece of work, beside those of a program that others wrote. */
export interface Timed {
  readonly name: string;
  readonly seconds: number;
  readonly reference: { readonly name: string; readonly seconds: number };
}

/**
 * PRIM on 20,000 runs of ten inputs with a planted box: laying out, sorting, peeling, pasting, and measuring every box with
 * its quasi-p values. Half of the repeats have outcomes turned over in 1 run of 20, which takes more steps; they take turns, and the
 * median of the slower half is given.
 * @throws {Error} if a search does not end in the planted box, or restricts it to less than it is
 */
export function benchPrim(): Timed {
  const tasks = [0, 0.05].map((turned) => plant(turned));
  const seconds: number[][] = tasks.map(() => []);
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    tasks.forEach(({ dimensions, outcome }, nth) => {
      const before = performance.now();
      const cases = casesOf(dimensions, outcome);
      const { boxes } = findBoxes(cases);
      seconds[nth]!.push((performance.now() - before) / 1000);
      mustHold(cases, boxes, nth === 0);
    });
  }
  const slower = Math.max(...seconds.map((some) => spreadOf(some).middle));
  return {
    name: `PRIM, ${RUNS} runs of ${INPUTS} inputs`,
    seconds: slower,
    reference: { name: 'EMA workbench 2.5.3', seconds: 1.4 },
  };
}

function plant(turned: number): { dimensions: Dimension[]; outcome: Float64Array } {
  const stream = openStream(1, `planted box, ${turned}`);
  const dimensions = Array.from({ length: INPUTS }, (_, place): Dimension => {
    const values = Float64Array.from({ length: RUNS }, () => stream.uniform());
    return { name: `x${place}`, kind: 'real', values };
  });
  const outcome = Float64Array.from({ length: RUNS }, (_, run) => {
    const inBox = dimensions[0]!.values[run]! > ABOVE && dimensions[2]!.values[run]! < BELOW;
    return Number(inBox !== stream.uniform() < turned);
  });
  return { dimensions, outcome };
}

/** Some box on the way must be the planted one to a peel's width, and none may have been left unmeasured. */
function mustHold(cases: Cases, boxes: readonly Station[], clean: boolean): void {
  const found = boxes.filter(({ limits }) => {
    const [first, , third] = limits as { low: number; high: number }[];
    return Math.abs(first!.low - ABOVE) < 0.05 && Math.abs(third!.high - BELOW) < 0.05;
  });
  const best = found.find(({ restricted, density }) => restricted.join() === '0,2' && density > (clean ? 0.99 : 0.9));
  if (!best || best.coverage < (clean ? 0.9 : 0.7)) throw new Error('PRIM did not find the box that was planted');
  if (cases.count !== RUNS || boxes.some(({ quasiP, restricted }) => quasiP.length !== restricted.length))
    throw new Error('a box was left unmeasured');
}
