import { readLimits } from '../../scenario/limits.ts';
import type { Section } from './section.ts';

/** Keys of `meta` as a reader would name them, in the order in which they are asked for. */
const LABELS: readonly (readonly [string, string])[] = [
  ['case', 'case'],
  ['caseHash', 'hash of the case'],
  ['world', 'hash of all that was run'],
  ['engine', 'engine'],
  ['seed', 'seed'],
  ['scale', 'one member stands for'],
  ['members', 'members simulated'],
  ['start', 'date of day 0'],
  ['days', 'days'],
  ['design', 'design'],
  ['created', 'made'],
  ['format', 'format of the file'],
];

/** What the file says of itself. */
export function provenance(meta: ReadonlyMap<string, string>, more: readonly (readonly [string, string])[]): Section {
  const rows = LABELS.flatMap(([key, label]) => (meta.has(key) ? [[label, meta.get(key)!]] : []));
  return {
    heading: 'Where it comes from',
    text: [],
    tables: [{ caption: 'What the file says of itself', head: ['what', 'value'], rows: [...rows, ...more] }],
  };
}

/** What no report can say, from LIMITS.md. */
export function limits(): Section {
  return {
    heading: 'What this cannot say',
    text: [
      'A count of histories is about this model with these inputs. It is no chance of anything outside. In full these limits stand in LIMITS.md.',
    ],
    entries: readLimits().map(({ heading, says }) => ({ name: heading, tag: '', text: says, notes: [] })),
  };
}
