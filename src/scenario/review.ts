import { type Fault, type Path, pathText } from './fault.ts';
import { didYouMean } from './near.ts';
import type { Page } from './page.ts';
import { found } from './words.ts';

/** A text file and the path by which a person knows it. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** What the library holds that a case may lean on. */
export interface Citations {
  readonly claims: ReadonlySet<string>;
  /** As `sources/<slug>`. */
  readonly sources: ReadonlySet<string>;
  /** The common table of a name, or why it cannot be read. */
  readonly common?: (name: string) => NamedText | Fault;
}

export function sameCitations(a: Citations, b: Citations): boolean {
  const same = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    one.size === other.size && one.isSubsetOf(other);
  return same(a.claims, b.claims) && same(a.sources, b.sources);
}

/** The checking of one page: what was found wrong so far, and how to say more. */
export class Review {
  readonly faults: Fault[] = [];
  readonly warnings: Fault[] = [];
  readonly page: Page;
  readonly citations: Citations;

  constructor(page: Page, citations: Citations) {
    this.page = page;
    this.citations = citations;
  }

  /** The value at `path` is not what it should be. */
  fault(path: Path, expected: string, hint?: string, what: string = found(valueAt(this.page.value, path))): void {
    this.faults.push(this.note(this.page.at(path), path, what, expected, hint));
  }

  /** The key at the end of `path` should not be there, or not be called so. */
  unknown(path: Path, expected: string, names: Iterable<string>, hint?: string): void {
    const key = String(path.at(-1));
    this.faults.push(
      this.note(this.page.atKey(path), path, `unknown key ${found(key)}`, expected, hint ?? didYouMean(key, names)),
    );
  }

  /** A word that should be one of `names`. */
  noSuch(path: Path, word: string, what: string, names: Iterable<string>): void {
    this.fault(path, what, didYouMean(word, names));
  }

  warn(path: Path, expected: string, what?: string): void {
    const shown = what ?? found(valueAt(this.page.value, path));
    this.warnings.push(this.note(this.page.at(path), path, shown, expected));
  }

  private note(
    place: { line: number; column: number },
    path: Path,
    what: string,
    expected: string,
    hint?: string,
  ): Fault {
    const fault = { file: this.page.file, ...place, path: pathText(path), found: what, expected };
    return hint === undefined ? fault : { ...fault, hint };
  }
}

/** The part of a plain value at a path. */
export function valueAt(value: unknown, path: Path): unknown {
  let part = value;
  for (const step of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return undefined;
    part = (part as Record<string | number, unknown>)[step];
  }
  return part;
}
