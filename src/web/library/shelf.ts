import type { WrittenCase } from '../../scenario/asked-case.ts';
import type { Citations } from '../../scenario/review.ts';
import type { BakedLibrary, BakedPages } from './baked.ts';

/** Reads what was baked into the site, each file once. */
export interface Shelf {
  /** A case of the library; rejects where there is none of that name. */
  written(name: string): Promise<WrittenCase>;
  library(): Promise<BakedLibrary>;
  pages(): Promise<BakedPages>;
  /** What a case that somebody brings may cite. */
  citations(): Promise<Citations>;
  /** The text of a case of the library, as it was written. */
  text(name: string): Promise<string>;
}

/** A shelf that fetches from beside the page; `get` is given a path such as `data/library.json`. */
export function openShelf(get: (path: string) => Promise<Response> = (path) => fetch(path)): Shelf {
  const held = new Map<string, Promise<unknown>>();
  const once = <T>(path: string, read: (response: Response) => Promise<T>): Promise<T> => {
    const known = held.get(path) as Promise<T> | undefined;
    if (known) return known;
    const asked = get(path).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return read(response);
    });
    held.set(path, asked);
    asked.catch(() => held.delete(path));
    return asked;
  };
  const json = <T>(path: string): Promise<T> => once(path, (response) => response.json() as Promise<T>);
  const library = (): Promise<BakedLibrary> => json('data/library.json');
  return {
    written: (name) => json(`data/cases/${name}.json`),
    text: (name) => once(`data/cases/${name}.yaml`, (response) => response.text()),
    library,
    pages: () => json('data/pages.json'),
    async citations() {
      const { claims, sources, common } = await library();
      return {
        claims: new Set(claims.map(({ id }) => id)),
        sources: new Set(sources.map(({ path }) => path)),
        common: (name) =>
          common[name] ?? {
            file: name,
            line: 1,
            column: 1,
            path: '',
            found: 'no such table',
            expected: Object.keys(common).join(', '),
          },
      };
    },
  };
}
