import type { NumberParameter, VectorParameter } from '../engine/parameter.ts';
import { readEvidence, type Written as WrittenEvidence } from './evidence.ts';
import { extent, outsideRange } from './extent.ts';
import type { Path } from './fault.ts';
import { fit } from './fit.ts';
import { parameterShape } from './form-shapes.ts';
import { readForm, readOneOf, theForm, type WrittenForms } from './forms.ts';
import { checkRange, type Input } from './graded.ts';
import { inOrder, type Labelled, sumFault } from './labels.ts';
import { didYouMean } from './near.ts';
import type { NumberSpread, Spread } from './prior.ts';
import { type Review, valueAt } from './review.ts';
import { ENTRIES, type Entry, entriesOf, GROUPS, likelyPath } from './table.ts';
import { spreadWords } from './words.ts';

type Written = WrittenEvidence &
  WrittenForms<number | boolean | string> & { times?: WrittenForms; range?: readonly [number, number] };

/** Reads what the map at `top` says of the parameters; those it does not name are absent. */
export function readParameters(review: Review, inputs: Input[], top: Path = ['parameters']): Map<string, Spread> {
  const spreads = new Map<string, Spread>();
  if (!isMapOrNothing(review, top, `a map of ${GROUPS.join(', ')}`)) return spreads;
  checkKeys(review, top);
  for (const entry of ENTRIES) {
    const path = [...top, entry.group, entry.name];
    if (valueAt(review.page.value, path) === undefined) continue;
    const written = fit(review, parameterShape(entry.parameter), path) as Written | undefined;
    if (!written) continue;
    const evidence = readEvidence(review, path, written);
    checkRange(review, path, written.value, written.range);
    const spread = readSpread(review, path, entry, written);
    if (!spread) continue;
    warnOutside(review, path, entry, spread);
    spreads.set(entry.path, spread);
    const words = spreadWords(entry.parameter, spread);
    inputs.push({ path: entry.path, words, ...evidence, line: review.page.atKey(path).line });
  }
  return spreads;
}

function checkKeys(review: Review, top: Path): void {
  const groups = valueAt(review.page.value, top) ?? {};
  for (const [group, table] of Object.entries(groups)) {
    if (!GROUPS.includes(group as never)) {
      review.unknown([...top, group], `one of ${GROUPS.join(', ')}`, GROUPS);
      continue;
    }
    if (!isMapOrNothing(review, [...top, group], 'a map of parameters')) continue;
    const names = entriesOf(group).map(({ name }) => name);
    for (const name of Object.keys(table ?? {})) {
      if (names.includes(name)) continue;
      const likely = didYouMean(name, names) ?? elsewhere(`${group}.${name}`);
      review.unknown([...top, group, name], `a parameter of ${group} (${names.join(', ')})`, names, likely);
    }
  }
}

function elsewhere(path: string): string | undefined {
  const likely = likelyPath(path);
  return likely && `did you mean ${likely}?`;
}

function isMapOrNothing(review: Review, path: Path, expected: string): boolean {
  const value = valueAt(review.page.value, path) ?? {};
  if (typeof value === 'object' && !Array.isArray(value)) return true;
  review.fault(path, expected);
  return false;
}

function readSpread(review: Review, path: Path, entry: Entry, written: Written): Spread | undefined {
  const { parameter } = entry;
  if (parameter.shape === 'number')
    return readForm(review, path, written as WrittenForms, parameter.least, parameter.most);
  if (parameter.shape === 'vector') return readVector(review, path, entry, parameter, written);
  const form = theForm(review, path, written, ['value', 'oneOf']);
  const plain = (value: unknown): boolean | string =>
    parameter.shape === 'switch' ? value === true || value === 'on' : String(value);
  if (form === 'value') return { form, value: plain(written.value) };
  return form === 'oneOf' ? readOneOf(review, path, written.oneOf!.map(plain), written.weights) : undefined;
}

function readVector(
  review: Review,
  path: Path,
  entry: Entry,
  parameter: VectorParameter,
  written: Written,
): Spread | undefined {
  if (!theForm(review, path, written, ['value'])) return undefined;
  const base = inOrder(parameter.labels, written.value as unknown as Labelled);
  const wrong = entry.path === 'force.share' ? sumFault(base) : undefined;
  if (wrong) review.fault([...path, 'value'], wrong.expected, undefined, wrong.found);
  if (written.times === undefined) return { form: 'value', value: base };
  const at = [...path, 'times'];
  if (entry.path === 'force.share') {
    review.fault(at, 'no common factor, as shares add up to 1');
    return undefined;
  }
  const [low, high] = factorBounds(parameter, base);
  const factor = readForm(review, at, written.times, low, high);
  if (!factor || !fitsBounds(review, at, factor, parameter, [low, high])) return undefined;
  return { form: 'times', base, factor };
}

/** The factors for which every place of the vector stays within the parameter's hard bounds. */
function factorBounds(parameter: VectorParameter, base: readonly number[]): readonly [number, number] {
  const limits = base
    .filter((place) => place !== 0)
    .map((place) => (place > 0 ? parameter.most : parameter.least) / place);
  return [0, Math.min(...limits, Infinity)];
}

function fitsBounds(
  review: Review,
  path: Path,
  factor: NumberSpread,
  parameter: VectorParameter,
  bounds: readonly [number, number],
): boolean {
  const [low, high] = extent(factor);
  if (low >= bounds[0] && high <= bounds[1]) return true;
  const form = factor.form;
  const most = Number(bounds[1].toPrecision(6));
  review.fault(
    [...path, form],
    `a factor of at most ${most}, which keeps every number from ${parameter.least} to ${parameter.most}`,
  );
  return false;
}

function warnOutside(review: Review, path: Path, entry: Entry, spread: Spread): void {
  const { parameter } = entry;
  if (parameter.shape !== 'number' && parameter.shape !== 'vector') return;
  const outside = outsideRange(parameter as NumberParameter | VectorParameter, spread);
  if (outside)
    review.warn(
      path,
      `a number from ${parameter.range[0]} to ${parameter.range[1]}, where an analyst would look`,
      outside,
    );
}
