import type { Background } from '../../runner/background.svelte.ts';
import type { Lab } from '../../state/lab.svelte.ts';
import { Bench } from './bench.svelte.ts';

/** One bench for a lab, so that what came in is still there when the place is left and found again. */
const benches = new WeakMap<Lab, Bench>();

/** The bench of a lab; what the lab tries in the background waits while the bench works. */
export function benchOf(lab: Lab, background: Background): Bench {
  const known = benches.get(lab);
  if (known !== undefined) return known;
  const bench = new Bench({
    busy: () => lab.ensemble.asked > 0 && !lab.ensemble.done,
    working: () => background.halt(),
    idle: () => {
      if (lab.ensemble.done && lab.ask.view['lab.background'] !== 'off') background.begin();
    },
  });
  benches.set(lab, bench);
  return bench;
}
