import { basename, dirname } from 'node:path';
import type * as z from 'zod';
import { eventFinder, listCases } from './cases.ts';
import { claimShape, sourceShape } from './claim-shapes.ts';
import { checkCitations } from './evidence.ts';
import { CaseFaults, type Fault, type Path } from './fault.ts';
import { readText, shownPath } from './file.ts';
import { fit } from './fit.ts';
import { LIBRARY, libraryFiles, readCitations } from './library.ts';
import { readPage } from './page.ts';
import { type Citations, Review } from './review.ts';
import { readSetting } from './setting.ts';

export interface Claim extends z.infer<typeof claimShape> {
  readonly file: string;
}

export interface Source extends z.infer<typeof sourceShape> {
  /** Its citation, `sources/<slug>`. */
  readonly path: string;
  readonly file: string;
}

/** Every claim of the library, in the order of identifiers. Throws `CaseFaults` with all that is wrong. */
export function loadClaims(library: string = LIBRARY): Claim[] {
  const citations = readCitations(library);
  const isEvent = eventFinder(library);
  const seen = new Set<string>();
  const claims = loadAll(libraryFiles('claims/*/*.yaml', library), citations, (review, file) => {
    const claim = fit(review, claimShape, []);
    if (!claim) return undefined;
    checkPlace(review, claim, file, seen);
    checkCitations(review, [], [], claim.sources);
    checkWorld(review, claim, isEvent, library);
    return { ...claim, file: shownPath(file) };
  });
  return claims.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every source of the library, by path. Throws `CaseFaults` with all that is wrong. */
export function loadSources(library: string = LIBRARY): Source[] {
  return loadAll(libraryFiles('sources/*.yaml', library), readCitations(library), (review, file) => {
    const source = fit(review, sourceShape, []);
    return source && { ...source, path: `sources/${basename(file, '.yaml')}`, file: shownPath(file) };
  });
}

function loadAll<T>(
  files: readonly string[],
  citations: Citations,
  read: (review: Review, file: string) => T | undefined,
): T[] {
  const faults: Fault[] = [];
  const items: T[] = [];
  for (const file of files) {
    const text = readText(file);
    const page = typeof text === 'string' ? readPage(shownPath(file), text) : [text];
    if (Array.isArray(page)) {
      faults.push(...page);
      continue;
    }
    const review = new Review(page, citations);
    const item = read(review, file);
    faults.push(...review.faults);
    if (item !== undefined) items.push(item);
  }
  if (faults.length > 0) throw new CaseFaults(faults);
  return items;
}

type WrittenClaim = z.infer<typeof claimShape>;

function checkPlace(review: Review, claim: WrittenClaim, file: string, seen: Set<string>): void {
  if (claim.id !== basename(file, '.yaml')) review.fault(['id'], `${basename(file, '.yaml')}, the name of its file`);
  if (claim.room !== basename(dirname(file)))
    review.fault(['room'], `${basename(dirname(file))}, the name of its folder`);
  if (seen.has(claim.id)) review.fault(['id'], 'an identifier that no other claim has');
  seen.add(claim.id);
  if (claim.range && claim.range[0] > claim.range[1]) review.fault(['range'], 'numbers in ascending order');
  if ((claim.value !== undefined || claim.range) && claim.unit === undefined) review.fault(['unit'], 'a unit');
}

function checkWorld(review: Review, claim: WrittenClaim, isEvent: (name: string) => boolean, library: string): void {
  for (const [path, plain] of Object.entries(claim.ifWrong.set ?? {})) {
    const wrong = readSetting(path, plain);
    const at: Path = ['ifWrong', 'set', path];
    if (wrong?.where === 'path') review.unknown(at, wrong.expected, [], wrong.hint);
    else if (wrong) review.fault(at, wrong.expected, wrong.hint, wrong.found);
  }
  claim.ifWrong.dropEvents?.forEach((name, k) => {
    if (isEvent(name)) return;
    const events = new Set(listCases(library).flatMap((found) => found.events));
    if (!events.has(name)) review.noSuch(['ifWrong', 'dropEvents', k], name, 'the name of an event in a case', events);
  });
}
