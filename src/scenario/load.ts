import { basename, dirname } from 'node:path';
import type { Scenario } from '../engine/scenario.ts';
import { type Calendar, readCalendar } from './calendar.ts';
import { FORMAT, headShape } from './case-shape.ts';
import { commonOf, readNumbers } from './codes.ts';
import { readDeals } from './deals.ts';
import { readEvents } from './events.ts';
import { CaseFaults, type Fault } from './fault.ts';
import { readText, shownPath } from './file.ts';
import { fit } from './fit.ts';
import { readFormations } from './formations.ts';
import type { Input } from './graded.ts';
import { contentHash } from './hash.ts';
import { allInputs } from './inputs.ts';
import { caseFile, caseNames, readCitations } from './library.ts';
import { didYouMean } from './near.ts';
import { override } from './override.ts';
import { type Page, readPage } from './page.ts';
import type { Priors } from './prior.ts';
import { checkAbroad, priorsOf } from './priors.ts';
import { type Citations, Review, valueAt } from './review.ts';
import { readSeries } from './series.ts';
import { type LoadOptions, pickEvents, readDays, readRooms, readScale } from './settings.ts';
import { readStates } from './states.ts';
import { found } from './words.ts';

/** A case that was read and checked: plain data, fit to be copied to a worker or written as JSON. */
export interface LoadedCase {
  readonly file: string;
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly start: string;
  readonly asOf: string;
  readonly end: string;
  readonly format: number;
  /** Sixteen hexadecimal digits of what the engine will be given, overrides included. */
  readonly hash: string;
  readonly scenario: Scenario;
  readonly inputs: readonly Input[];
  readonly priors: Priors;
  /** Where the case steps outside the range in which an analyst would look. */
  readonly warnings: readonly Fault[];
}

/** Loads a case of the library by name, or any file. Throws `CaseFaults` with all that is wrong. */
export function loadCase(nameOrFile: string, options: LoadOptions = {}): LoadedCase {
  const file = caseFile(nameOrFile);
  if (file === undefined) throw new CaseFaults([noSuchCase(nameOrFile)]);
  const text = readText(file);
  if (typeof text !== 'string') throw new CaseFaults([text]);
  const folder = basename(file) === 'case.yaml' ? basename(dirname(file)) : undefined;
  return readCase(shownPath(file), text, options, readCitations(), folder);
}

/** The same from a text; `folder` is the name that the case must have, if any. */
export function readCase(
  file: string,
  text: string,
  options: LoadOptions,
  citations: Citations,
  folder?: string,
): LoadedCase {
  const page = readPage(file, text);
  if (Array.isArray(page)) throw new CaseFaults(page);
  const format = formatFaults(page);
  if (format.length > 0) throw new CaseFaults(format);
  const review = new Review(page, citations);
  const head = fit(review, headShape, []);
  if (folder !== undefined && head && head.name !== folder) review.fault(['name'], `${folder}, the name of its folder`);
  const calendar = readCalendar(review);
  const read = readParts(review, calendar, options);
  if (review.faults.length > 0 || !head) throw new CaseFaults(review.faults);
  const { name, title, summary, start, asOf, end } = head;
  const scenario: Scenario = { name, start, ...read.parts };
  const hash = contentHash({ format: FORMAT, scenario, priors: read.priors });
  const { inputs, priors } = read;
  const about = { file, name, title, summary: summary.trim(), start, asOf, end, format: FORMAT, hash };
  return { ...about, scenario, inputs, priors, warnings: review.warnings };
}

function readParts(review: Review, calendar: Calendar | undefined, options: LoadOptions) {
  const { faults } = review;
  const inputs: Input[] = [];
  const scale = readScale(faults, options.scale);
  const common = commonOf(review);
  const formations = readFormations(review, inputs, scale, common);
  const states = readStates(review, inputs, calendar);
  const sideDeals = readDeals(review, inputs, calendar);
  const events = pickEvents(faults, readEvents(review, inputs, calendar, formations), options);
  const pins = readSeries(review, inputs, calendar);
  const spreads = readNumbers(review, inputs, common);
  const { priors, set, faults: wrong } = override(priorsOf(spreads), options.set ?? []);
  faults.push(...wrong);
  if (wrong.length === 0) checkAbroad(review, priors);
  const days = readDays(faults, calendar, options);
  const without = readRooms(faults, options.without);
  const parts = { days, scale, formations, states, sideDeals, events: events.map(({ event }) => event), pins, without };
  return { parts, priors, inputs: allInputs(inputs, priors, set) };
}

function formatFaults(page: Page): Fault[] {
  const at = { file: page.file, path: 'format', expected: `format ${FORMAT}` };
  if (typeof page.value !== 'object' || page.value === null || Array.isArray(page.value)) {
    return [
      {
        ...at,
        ...page.at([]),
        path: '',
        found: found(page.value),
        expected: 'a case: a map with format, name, title and so on',
      },
    ];
  }
  const format = valueAt(page.value, ['format']);
  if (format === FORMAT || format === undefined) return [];
  const age = typeof format !== 'number' ? found(format) : `${format > FORMAT ? 'newer' : 'older'} format ${format}`;
  return [{ ...at, ...page.at(['format']), found: age }];
}

function noSuchCase(name: string): Fault {
  const names = caseNames();
  const hint = didYouMean(name, names);
  const expected = `a file, or one of ${names.join(', ')}`;
  return { file: name, line: 1, column: 1, path: '', found: 'no such case', expected, ...(hint ? { hint } : {}) };
}
