import { table } from '../lesson/wording.ts';
import { type Told, told } from './told.ts';

const ASSUMED: readonly (readonly [string, readonly string[]])[] = [
  ['as the case says', []],
  ...[
    'decision.bond=1',
    'decision.bond=3',
    'hardship.crowdCost=1',
    'hardship.crowdCost=2',
    'belief.priorMean=0.4',
    'belief.priorMean=0.6',
  ].map((set) => [`\`--set ${set}\``, ['--set', set]] as const),
  ['`--without council`', ['--without', 'council']],
];

/** What some assumptions do, at one in forty. */
export async function assumptions(): Promise<string[]> {
  const rows: string[][] = [];
  for (const [says, options] of ASSUMED) rows.push([says, ...measured(await told('--scale', '40', ...options))]);
  return table(['', ...HEAD], rows);
}

/** What the scale does, everything else alike. */
export async function scales(runAtTen: Told): Promise<string[]> {
  const rows: string[][] = [];
  for (const scale of ['100', '40', '20'])
    rows.push([`\`--scale ${scale}\``, ...measured(await told('--scale', scale))]);
  return table(['', ...HEAD], [...rows, ['`--scale 10`', ...measured(runAtTen)]]);
}

const HEAD = ['falls', 'a general with troops goes first', 'any general goes', 'desertions, half of histories'];

function measured({ ran, fell, generals, desertions, scale }: Told): string[] {
  return [fell, generals.first.withTroops, ran - generals.none, desertions.middle * scale].map(String);
}
