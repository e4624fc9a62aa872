import type { WrittenCase } from '../../scenario/asked-case.ts';
import type { Citations } from '../../scenario/review.ts';
import type { BakedLibrary, BakedPages } from './baked.ts';
import { type Opening, readOpening } from './opening.ts';

/** Reads what was baked into the site, each file once. */
export interface Shelf {
  /** A case of the library; rejects where there is none of that name. */
  written(name: string): Promise<WrittenCase>;
  library(): Promise<BakedLibrary>;
  pages(): Promise<BakedPages>;
  /** What a case that somebody brings may cite. */
  citations(): Promise<Citations>;
  /** The histories with which the lab opens. */
  opening(): Promise<Opening>;
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
    opening: () => once('data/opening.bin', async ({ body }) => readOpening(await unzipped(body!))),
    async citations() {
      return citationsOf(namesIn(await library()));
    },
  };
}

/** What of the library a reader of cases must know: plain data, fit to be sent to a worker. */
export interface CitableNames {
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly common: BakedLibrary['common'];
}

export function namesIn({ claims, sources, common }: BakedLibrary): CitableNames {
  return { claims: claims.map(({ id }) => id), sources: sources.map(({ path }) => path), common };
}

/** The same as a reader of cases asks for it. */
export function citationsOf({ claims, sources, common }: CitableNames): Citations {
  const missing = { line: 1, column: 1, path: '', found: 'no such table', expected: Object.keys(common).join(', ') };
  return {
    claims: new Set(claims),
    sources: new Set(sources),
    common: (name) => (Object.hasOwn(common, name) ? common[name]! : { file: name, ...missing }),
  };
}

async function unzipped(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).bytes();
}
