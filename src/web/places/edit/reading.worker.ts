import { expose } from 'comlink';
import { isReplay, readReplay } from '../../../experiments/replay/file.ts';
import { ReplayFault } from '../../../experiments/replay/packing.ts';
import type { SavedReplay } from '../../../experiments/replay/saved.ts';
import { askCase, type WrittenCase } from '../../../scenario/asked-case.ts';
import { pathAt } from '../../../scenario/cursor.ts';
import { CaseFaults, type Fault, type Path } from '../../../scenario/fault.ts';
import { caseSchema, schemaText } from '../../../scenario/json-schema.ts';
import { readPage } from '../../../scenario/page.ts';
import { writtenCase } from '../../../scenario/read-case.ts';
import { type Citations, valueAt } from '../../../scenario/review.ts';
import { type SchemaHelp, schemaAt } from '../../../scenario/schema-at.ts';
import { type Insertion, insertionOf } from '../../../scenario/skeleton.ts';
import { entryAt } from '../../../scenario/table.ts';
import { type CitableNames, citationsOf } from '../../library/shelf.ts';
import { isZipped, unzipped } from '../../replay-file/gzip.ts';
import { interactiveScale } from '../../runner/size.ts';
import { DROP } from '../../words/edit.ts';

/** A text that was read as a case: the case, or what is wrong with it. */
export interface ReadText {
  readonly written: WrittenCase | undefined;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** What a file turned out to be. */
export type Opened =
  | { readonly kind: 'case'; readonly text: string; readonly written: WrittenCase }
  | { readonly kind: 'faulty'; readonly text: string; readonly faults: readonly Fault[] }
  | { readonly kind: 'replay'; readonly saved: SavedReplay }
  | { readonly kind: 'refused'; readonly says: string };

/** What a text says at the cursor. */
export interface UnderCursor {
  readonly path: Path;
  readonly help: SchemaHelp | undefined;
}

/** A replay unfolds to a few hundred kB; more than this is none. */
const MOST_UNZIPPED = 64_000_000;

let citations: Citations | undefined;
let schema: ReturnType<typeof caseSchema> | undefined;

const reader = {
  /** What cases may cite; told once, before anything is read. */
  cite(names: CitableNames): void {
    citations = citationsOf(names);
  },
  read,
  async open(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Opened> {
    let whole: Uint8Array = bytes;
    if (isZipped(bytes)) {
      try {
        whole = await unzipped(bytes, MOST_UNZIPPED);
      } catch {
        return { kind: 'refused', says: DROP.brokenZip(file) };
      }
      if (!isReplay(whole)) return { kind: 'refused', says: DROP.otherZip(file) };
    }
    return isReplay(whole) ? openReplay(whole) : openText(file, whole);
  },
  underCursor(text: string, offset: number): UnderCursor {
    const path = pathAt(text, offset);
    const page = readPage('', text);
    schema ??= caseSchema();
    const item = Array.isArray(page) ? undefined : valueAt((page as { value: unknown }).value, path.slice(0, 2));
    return { path, help: schemaAt(schema, path, item) };
  },
  insertion(text: string, path: string): Insertion | undefined {
    const entry = entryAt(path);
    return entry && insertionOf(text, entry);
  },
  schema: (): string => schemaText(caseSchema()),
};
export type CaseReader = typeof reader;
expose(reader);

/** Reads a case, and asks for it once at the size of the lab: what cannot be run there is a fault, too. */
function read(file: string, text: string): ReadText {
  try {
    const written = writtenCase(file, text, citations!);
    const members = written.formations.reduce((sum, formation) => sum + formation.members, 0);
    const { warnings } = askCase(written, { scale: interactiveScale(members) });
    return { written, faults: [], warnings };
  } catch (error) {
    if (error instanceof CaseFaults) return { written: undefined, faults: error.faults, warnings: [] };
    throw error;
  }
}

function openReplay(bytes: Uint8Array): Opened {
  try {
    return { kind: 'replay', saved: readReplay(bytes) };
  } catch (error) {
    if (error instanceof ReplayFault) return { kind: 'refused', says: error.message };
    throw error;
  }
}

function openText(file: string, bytes: Uint8Array): Opened {
  if (bytes.includes(0)) return { kind: 'refused', says: DROP.binary(file) };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'refused', says: DROP.noText(file) };
  }
  if (text.trim() === '') return { kind: 'refused', says: DROP.empty(file) };
  const { written, faults } = read(file, text);
  return written ? { kind: 'case', text, written } : { kind: 'faulty', text, faults };
}
