import { fealty } from '../../src/cli/testing/fealty.ts';
import { AXES } from '../../src/experiments/structures/versions.ts';
import { table } from './lesson/wording.ts';

interface ToldVersion {
  readonly choices: readonly string[];
  readonly ran: number;
  readonly fell: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly saved: number;
  readonly lost: number;
  readonly otherwise: number;
  readonly clear: boolean;
}

async function told(...options: readonly string[]): Promise<readonly ToldVersion[]> {
  const { code, out, err } = await fealty(['run', '--structures', 'one', '--json', '--quiet', ...options]);
  // Some histories of a version may have no start; the tables count those that ran.
  if (code !== 0 && code !== 3) throw new Error(`exit ${code}: ${err}`);
  return (JSON.parse(out) as { versions: ToldVersion[] }).versions;
}

const designOf = (at: number): string => AXES[at]!.choices[0]!.name;
const saysOf = (at: number, name: string): string => AXES[at]!.choices.find((choice) => choice.name === name)!.says;

/** What each switch says by itself, for the main case at one in twenty. */
export function oneByOne(versions: readonly ToldVersion[]): string[] {
  const most = Math.max(...versions.map(({ ran }) => ran));
  const rows = versions.map(({ choices, ran, fell, saved, lost, otherwise, clear, outcomes }) => {
    const differs = choices.flatMap((name, at) => (name === designOf(at) ? [] : [saysOf(at, name)]));
    const ways = Object.entries(outcomes).filter(
      ([name, count]) => count > 0 && !['stands', 'crushed', 'split'].includes(name),
    );
    const usual = ways.sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
    return [
      differs.join('; ') || 'nothing: the design',
      `${fell}${ran < most ? ` of ${ran}` : ''}${clear ? ' *' : ''}`,
      ...[saved, lost, otherwise].map(String),
      usual.join(', ') || 'none',
    ];
  });
  return table(['what differs', 'falls', 'saved', 'lost', 'otherwise', 'ways to fall'], rows);
}

/** The blocks of docs/structures.md. */
export async function structuresBlocks(): Promise<Map<string, string>> {
  return new Map([['one', oneByOne(await told('--scale', '20')).join('\n')]]);
}
