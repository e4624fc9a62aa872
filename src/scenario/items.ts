import type { Path } from './fault.ts';
import { type Review, valueAt } from './review.ts';

/** The paths of the items of a list, none if it is left out; a fault if something else stands there. */
export function itemsAt(review: Review, path: Path, expected: string): Path[] {
  const list = valueAt(review.page.value, path);
  if (list === undefined || list === null) return [];
  if (Array.isArray(list)) return list.map((_, k) => [...path, k]);
  review.fault(path, expected);
  return [];
}

/** A fault for each item whose name another one has before it. */
export function checkNames(review: Review, paths: readonly Path[], noun: string): void {
  const seen = new Set<unknown>();
  for (const path of paths) {
    const name = valueAt(review.page.value, [...path, 'name']);
    if (typeof name !== 'string') continue;
    if (seen.has(name)) review.fault([...path, 'name'], `each ${noun} to have a name of its own`);
    seen.add(name);
  }
}

/** The names in a list, those of faulty items too, so that one fault does not make others of what refers to it. */
export function namesAt(review: Review, list: string): string[] {
  const items = valueAt(review.page.value, [list]);
  if (!Array.isArray(items)) return [];
  return items.map((item) => valueAt(item, ['name'])).filter((name) => typeof name === 'string');
}
