import { checksumOfRuns, countRuns } from '../../../experiments/study/arms.ts';
import { placeOf } from '../../../experiments/study/study.ts';
import { many, whole } from '../../../experiments/words/numbers.ts';
import type { StoredFactor, StoredStudy } from '../../../store/study/read.ts';
import { canCompare, stripsFigure } from '../figures/strips.ts';
import { limits, provenance } from '../provenance.ts';
import type { Report, Section } from '../section.ts';
import { KINDS } from './kind.ts';
import { byWorld } from './worlds.ts';

type Failures = readonly { readonly run: number; readonly message: string }[];
const MOST_FAILURES = 20;

/** Any study as a report; what more can be said depends on how it was designed. */
export function studyReport(stored: StoredStudy, failures: Failures): Report {
  const { meta, worlds, runs, done, failed, file, measures } = stored;
  const design = meta.get('design') ?? '';
  const { ran, fell } = countRuns(measures);
  const told = ran === 0 ? undefined : KINDS.get(design.split(',')[0]!)?.(stored);
  const over = worlds.length === 1 ? 'every setting' : `all ${whole(worlds.length)} worlds`;
  const any =
    ran === 0
      ? 'No run was completed, so there is no answer.'
      : `Over ${over} the regime falls in ${whole(fell)} of ${many(ran, 'run')}.`;
  return {
    title: `A study of ${meta.get('case')}`,
    subtitle: `${design}; ${whole(done)} of ${many(runs, 'run')} made, ${whole(failed)} of them without a record; one simulated member stands for ${meta.get('scale')}.`,
    sentence: told?.sentence ?? any,
    sections: [
      ...(told?.sections ?? []),
      byWorld(stored),
      ...settings(stored),
      ...(failures.length > 0 ? [failing(failures)] : []),
      limits(),
      provenance(meta, [
        ['runs made', `${whole(done)} of ${whole(runs)}`],
        ['runs that failed', whole(failed)],
        ['checksum of the runs', checksumOfRuns(measures)],
        ['file', file],
        ['command', meta.get('command') ?? ''],
      ]),
    ],
    command: meta.get('command') ?? '',
  };
}

function settings(stored: StoredStudy): Section[] {
  const { levers, assumptions, rows, measures, replicates, runs } = stored;
  if (levers.length + assumptions.length === 0) return [];
  const shape = { levers: { rows: rows.levers }, assumptions: { rows: rows.assumptions }, replicates };
  const places = Array.from({ length: runs }, (_, run) => placeOf(shape, run));
  const varied = [
    ...levers.map(({ path, values }) => ({ path, values: places.map(({ lever }) => values[lever]!) })),
    ...assumptions.map(({ path, values }) => ({ path, values: places.map(({ assumption }) => values[assumption]!) })),
  ];
  const fell = Array.from(measures.fell, (fall) => (Number.isNaN(fall) ? null : fall === 1));
  const enough = canCompare(fell);
  const table = [
    ...levers.map((factor) => factorRow(factor, 'crossed', rows.levers)),
    ...assumptions.map((factor) => factorRow(factor, 'varied', rows.assumptions)),
  ];
  return [
    {
      heading: 'What was set',
      text: enough ? [] : ['Too few runs end in one of the two ways for their settings to be compared.'],
      figures: enough ? [stripsFigure(varied, fell, 'runs')] : [],
      tables: [{ caption: 'Numbers of the design', head: ['number', 'how', 'settings', 'values'], rows: table }],
    },
  ];
}

function factorRow({ path, options, values }: StoredFactor, role: string, rows: number): string[] {
  const sorted = values.toSorted();
  const span = [sorted[0]!, sorted.at(-1)!].map((value) => String(Number(value.toPrecision(3)))).join(' to ');
  return [path, role, whole(rows), options.length > 0 ? options.join(', ') : span];
}

function failing(failures: Failures): Section {
  const shown = failures.slice(0, MOST_FAILURES);
  const first = shown.length < failures.length ? `; the first ${whole(shown.length)}` : '';
  return {
    heading: 'What could not be run',
    text: [`${many(failures.length, 'run')} could not be made and are left out${first}:`],
    tables: [
      {
        caption: 'Runs without a record',
        head: ['run', 'why'],
        rows: shown.map(({ run, message }) => [String(run), message]),
      },
    ],
  };
}
