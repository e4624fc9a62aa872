import { checkAlike } from './alike.ts';
import { type Common, levelNamed, loadCommon } from './code-table.ts';
import { evidenceShape, readEvidence } from './evidence.ts';
import { CaseFaults } from './fault.ts';
import { fit } from './fit.ts';
import type { Input } from './graded.ts';
import { readParameters } from './parameters.ts';
import type { Spread } from './prior.ts';
import { type Review, valueAt } from './review.ts';
import { map, slug } from './shape.ts';

/** What a case says of one code: its level, and the grounds for choosing it. */
export const codeShape = map({ level: slug, ...evidenceShape }, 'a map with a level and a grade');

/** The common table that a case is coded by, undefined for a case with numbers of its own. */
export function commonOf(review: Review): Common | undefined {
  const name = valueAt(review.page.value, ['common']);
  if (name === undefined) return undefined;
  if (typeof name !== 'string' || !/^[a-z0-9-]+$/.test(name)) {
    review.fault(['common'], 'the name of a common table, such as common');
    return undefined;
  }
  const table = review.citations.common?.(name);
  if (table === undefined) {
    review.fault(['common'], 'a common table of the library');
    return undefined;
  }
  if ('found' in table) {
    review.faults.push(table);
    return undefined;
  }
  try {
    return loadCommon(table, review.citations);
  } catch (error) {
    if (!(error instanceof CaseFaults)) throw error;
    review.faults.push(...error.faults);
    return undefined;
  }
}

/** The parameters of a case: its own numbers, or those of the common table and of the levels that it is coded by. */
export function readNumbers(review: Review, inputs: Input[], common: Common | undefined): ReadonlyMap<string, Spread> {
  if (valueAt(review.page.value, ['common']) === undefined) {
    if (valueAt(review.page.value, ['codes']) !== undefined)
      review.fault(['codes'], 'no codes, or `common: common` beside them');
    return readParameters(review, inputs);
  }
  if (valueAt(review.page.value, ['parameters']) !== undefined)
    review.fault(['parameters'], 'no numbers of its own, as a coded case takes those of the common table');
  checkAlike(review);
  return common ? readCodes(review, inputs, common) : new Map();
}

function readCodes(review: Review, inputs: Input[], common: Common): Map<string, Spread> {
  const spreads = new Map(common.spreads);
  inputs.push(...common.inputs.map((input) => ({ ...input, line: null })));
  const written = (valueAt(review.page.value, ['codes']) ?? {}) as object;
  const names = [...common.codes.keys()];
  for (const key of Object.keys(written))
    if (!common.codes.has(key)) review.unknown(['codes', key], `a code, one of ${names.join(', ')}`, names);
  for (const [name, levels] of common.codes) {
    const path = ['codes', name];
    const code = fit(review, codeShape, path);
    if (!code) continue;
    const { grade, claims, sources, why } = readEvidence(review, path, code);
    const level = levelNamed(review, [...path, 'level'], levels, code.level);
    if (!level) continue;
    for (const [parameter, spread] of level.spreads) spreads.set(parameter, spread);
    review.warnings.push(...level.warnings);
    const { line } = review.page.atKey(path);
    const ground = `${name} ${code.level} (${level.says}): ${why}`;
    const coded = { grade, claims, why: ground, line };
    for (const { path, words, sources: behind } of level.inputs)
      inputs.push({ path, words, ...coded, sources: [...new Set([...sources, ...behind])] });
  }
  return spreads;
}
