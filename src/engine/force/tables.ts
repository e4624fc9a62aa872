import { hashName } from '../chance/key.ts';
import type { Scenario } from '../scenario.ts';
import type { Posts } from './posts.ts';
import { SLOT_BITS } from './posts.ts';

/** One table at which line generals can meet. */
export interface Table {
  /** 'branch:' and its name, or 'capital'. */
  readonly name: string;
  /** Key of its luck. */
  readonly key: number;
  /** Line generals in the order (slot, formation), as the force was built. */
  readonly seats: Int32Array;
  /** Who sits there now: a purge puts the new holder of a post in the seat. */
  readonly sitting: Int32Array;
}
export type Tables = readonly Table[];

/** The tables of a force: one a branch, in the order of the formations, and one for the capital. */
export function tablesOf(scenario: Scenario, posts: Posts): Tables {
  const generals: number[] = [];
  for (let i = 0; i < posts.count; i++) if (posts.rank[i] === 0 && posts.line[i] === 1) generals.push(i);
  const slot = (i: number): number => posts.key[i]! & ((1 << SLOT_BITS) - 1);
  generals.sort((i, j) => slot(i) - slot(j) || posts.formation[i]! - posts.formation[j]!);
  const formationOf = (i: number) => scenario.formations[posts.formation[i]!]!;
  const branches = [...new Set(scenario.formations.map((f) => f.branch))];
  const tables = branches.map((branch) =>
    tableOf(
      `branch:${branch}`,
      generals.filter((i) => formationOf(i).branch === branch),
    ),
  );
  const capital = generals.filter((i) => formationOf(i).capital);
  return capital.length > 0 ? [...tables, tableOf('capital', capital)] : tables;
}

function tableOf(name: string, generals: readonly number[]): Table {
  const seats = Int32Array.from(generals);
  return { name, key: hashName(name), seats, sitting: seats.slice() };
}
