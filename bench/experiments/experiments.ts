import { benchNsga } from './nsga.ts';
import { benchOverhead, type Overhead } from './overhead.ts';
import { benchPrim } from './prim.ts';
import { benchSobol, type Timed } from './sobol.ts';

/** The analyses beside the same work in other software, and what the runner adds to a run. */
export interface ExperimentFigures {
  readonly timed: readonly (Timed & { readonly times: number })[];
  readonly overhead: Overhead;
}

/** Measures the experiments' own work, one after the other. */
export async function benchExperiments(note: (text: string) => void): Promise<ExperimentFigures> {
  const timed: (Timed & { times: number })[] = [];
  for (const [name, bench] of [
    ['Sobol', benchSobol],
    ['PRIM', benchPrim],
    ['NSGA-II', benchNsga],
  ] as const) {
    note(`measuring ${name}`);
    const figure = await bench();
    timed.push({ ...figure, times: figure.reference.seconds / figure.seconds });
  }
  note('measuring the runner');
  return { timed, overhead: await benchOverhead() };
}

/** The figures as lines; the references were measured elsewhere, on one core of a machine like the one they were published for. */
export function reportExperiments({ timed, overhead }: ExperimentFigures): string[] {
  return [
    'the same work beside other software (wall time, one thread, median of repeats)',
    ...timed.map(
      ({ name, seconds, reference, times }) =>
        `  ${seconds.toFixed(3).padStart(8)} s  ${reference.seconds.toFixed(1).padStart(5)} s ${reference.name}  x${times.toFixed(0)}  ${name}`,
    ),
    '',
    `the runner: ${overhead.microseconds.toFixed(1)} us a run (${overhead.marginal.toFixed(1)} without the start of the threads; goal ${overhead.goal}); ${overhead.name}`,
  ];
}
