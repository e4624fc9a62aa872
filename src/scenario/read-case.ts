import { askCase, type LoadedCase, type PlaceOf, type WrittenCase } from './asked-case.ts';
import { readCalendar } from './calendar.ts';
import { headShape } from './case-shape.ts';
import { commonOf, readNumbers } from './codes.ts';
import { readDeals } from './deals.ts';
import { readEvents } from './events.ts';
import { CaseFaults, type Fault } from './fault.ts';
import { fit } from './fit.ts';
import { FORMAT } from './format.ts';
import { readFormations } from './formations.ts';
import type { Input } from './graded.ts';
import { type Page, readPage } from './page.ts';
import { priorsOf } from './priors.ts';
import { type Citations, Review, valueAt } from './review.ts';
import { readSeries } from './series.ts';
import type { LoadOptions } from './settings.ts';
import { readStates } from './states.ts';
import { found } from './words.ts';

/**
 * Reads a case from a text and asks for it with changes; `folder` is the name that the case must have, if any.
 *
 * @throws CaseFaults with all that is wrong with either.
 */
export function readCase(
  file: string,
  text: string,
  options: LoadOptions,
  citations: Citations,
  folder?: string,
): LoadedCase {
  const { written, faults, placeOf } = draftCase(file, text, citations, folder);
  return askCase(written, options, faults, placeOf);
}

/**
 * Reads a case from a text as it is written, to be asked for as often as one likes.
 *
 * @throws CaseFaults with all that is wrong with it.
 */
export function writtenCase(file: string, text: string, citations: Citations, folder?: string): WrittenCase {
  const { written, faults } = draftCase(file, text, citations, folder);
  if (faults.length > 0) throw new CaseFaults(faults);
  return written;
}

interface Draft {
  readonly written: WrittenCase;
  readonly faults: readonly Fault[];
  readonly placeOf: PlaceOf;
}

function draftCase(file: string, text: string, citations: Citations, folder?: string): Draft {
  const page = readPage(file, text);
  if (Array.isArray(page)) throw new CaseFaults(page);
  const format = formatFaults(page);
  if (format.length > 0) throw new CaseFaults(format);
  const review = new Review(page, citations);
  const head = fit(review, headShape, []);
  if (folder !== undefined && head && head.name !== folder) review.fault(['name'], `${folder}, the name of its folder`);
  const written = readParts(review, head ?? { name: '', title: '', summary: '', start: '', asOf: '', end: '' });
  if (!head) throw new CaseFaults(review.faults);
  return { written, faults: review.faults, placeOf: (path) => page.at(path.split('.')) };
}

function readParts(review: Review, head: Omit<WrittenCase['about'], 'file'>): WrittenCase {
  const { name, title, summary, start, asOf, end } = head;
  const calendar = readCalendar(review);
  const inputs: Input[] = [];
  const common = commonOf(review);
  const formations = readFormations(review, inputs, common);
  const states = readStates(review, inputs, calendar);
  const sideDeals = readDeals(review, inputs, calendar);
  const events = readEvents(review, inputs, calendar, formations);
  const pins = readSeries(review, inputs, calendar);
  const priors = priorsOf(readNumbers(review, inputs, common));
  return {
    about: { file: review.page.file, name, title, summary: summary.trim(), start, asOf, end },
    endDay: calendar?.endDay,
    formations,
    states,
    sideDeals,
    events,
    pins,
    priors,
    inputs,
    warnings: review.warnings,
  };
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
