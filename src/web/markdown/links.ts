import type { Place } from '../state/ask.ts';

/** Where a link of a page leads: to a place of the lab, out of it, or nowhere that the lab has. */
export type Target =
  | { readonly kind: 'place'; readonly place: Place; readonly view: Readonly<Record<string, string>> }
  | { readonly kind: 'outside'; readonly address: string }
  | { readonly kind: 'none' };

const NONE: Target = { kind: 'none' };

/**
 * Where `to`, written in the page at `from` (such as `src/engine/rooms/amnesty/README.md`), leads: claims, cases and the
 * pages that the lab holds have a place in it. Only https leads out.
 */
export function targetOf(from: string, to: string, pages: ReadonlySet<string>): Target {
  if (/^https:\/\//.test(to)) return { kind: 'outside', address: to };
  if (/^[a-z][a-z0-9+.-]*:|^\/|^#/i.test(to)) return NONE;
  const path = resolved(from, to.replace(/#.*$/, ''));
  const claim = /^library\/claims\/[^/]+\/([^/]+)\.yaml$/.exec(path);
  if (claim) return { kind: 'place', place: 'claims', view: { 'claims.id': claim[1]! } };
  const world = /^library\/(?:cases|presets)\/([^/]+)(?:\/(?:README\.md|case\.yaml))?$/.exec(path);
  if (world && !/\./.test(world[1]!)) return { kind: 'place', place: 'cases', view: { 'cases.name': world[1]! } };
  const page = [path, `${path}/README.md`].find((name) => pages.has(name));
  return page ? { kind: 'place', place: 'method', view: { 'method.page': page } } : NONE;
}

/** A relative path as one from the root of the repository. */
function resolved(from: string, to: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
