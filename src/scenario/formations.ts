import type * as z from 'zod';
import { RANKS } from '../engine/parameter.ts';
import type { Formation } from '../engine/scenario.ts';
import { type Common, levelNamed } from './code-table.ts';
import { criticalShape, readCritical } from './critical.ts';
import { evidenceShape, readEvidence } from './evidence.ts';
import { fit } from './fit.ts';
import { graded, type Input, type Item, itemAt, noteInput, takeNumber } from './graded.ts';
import { checkNames, itemsAt } from './items.ts';
import { inOrder, sumFault } from './labels.ts';
import { type Review, valueAt } from './review.ts';
import { labelled, map, slug, yesNo } from './shape.ts';

const MOST_FORMATIONS = 256;

export const formationShape = map({
  name: slug,
  branch: slug,
  members: graded(1, 1e9, true),
  inGroup: graded(0, 1).optional(),
  deploy: graded(0, 1).optional(),
  nearGate: graded(0, 1).optional(),
  strength: graded(0, 1000).optional(),
  share: map({ value: labelled(RANKS, 0, 1), ...evidenceShape }, 'a map with a value (by rank) and a grade').optional(),
  capital: yesNo.optional(),
  critical: criticalShape.optional(),
  duty: slug.optional(),
  staffing: slug.optional(),
  ...evidenceShape,
});
type Written = z.infer<typeof formationShape>;

/** Reads the formations; what a formation leaves out is neutral, and a coded one has levels in place of numbers. */
export function readFormations(review: Review, inputs: Input[], common?: Common): Formation[] {
  const paths = itemsAt(review, ['formations'], 'a list of formations');
  if (paths.length === 0) review.fault(['formations'], 'at least one formation');
  if (paths.length > MOST_FORMATIONS) review.fault(['formations'], `at most ${MOST_FORMATIONS} formations`);
  checkNames(review, paths, 'formation');
  const formations = paths.flatMap((path) => {
    const written = fit(review, formationShape, path);
    if (!written) return [];
    return [formationOf(itemAt(review, inputs, path, `formations.${written.name}`, written), written, common)];
  });
  return formations;
}

function formationOf(item: Item, written: Written, common: Common | undefined): Formation {
  const take = (key: 'inGroup' | 'deploy' | 'strength', otherwise: number): number =>
    written[key] === undefined ? otherwise : takeNumber(item, key, written[key]);
  const coded = (key: 'inGroup' | 'deploy', code: 'staffing' | 'duty', otherwise: number): number =>
    isCoded(item.review) ? levelOf(item, common, code, key, written) : take(key, otherwise);
  if (written.grade !== undefined) item.evidence();
  for (const code of ['duty', 'staffing'] as const)
    if (written[code] !== undefined && !isCoded(item.review))
      item.review.fault([...item.path, code], 'no level, as this case is not coded by a common table');
  const critical = written.critical && readCritical(item, written.critical);
  return {
    name: written.name,
    branch: written.branch,
    members: takeNumber(item, 'members', written.members),
    inGroup: coded('inGroup', 'staffing', 0),
    deploy: coded('deploy', 'duty', 1),
    nearGate: written.nearGate === undefined ? null : takeNumber(item, 'nearGate', written.nearGate),
    capital: written.capital ?? false,
    strength: take('strength', 1),
    share: written.share ? shareOf(item, written.share) : null,
    ...(critical && { critical }),
  };
}

const isCoded = (review: Review): boolean => valueAt(review.page.value, ['common']) !== undefined;

/** The number behind a level of the common table; a coded formation has no number of its own. */
function levelOf(
  item: Item,
  common: Common | undefined,
  code: 'staffing' | 'duty',
  key: 'inGroup' | 'deploy',
  written: Written,
): number {
  const { review, path } = item;
  if (written[key] !== undefined) review.fault([...path, key], `no number, but a level of ${code}, in a coded case`);
  const name = written[code];
  const levels = common?.formations.get(code);
  if (name === undefined) review.fault([...path, code], `a level of ${code}`);
  if (name === undefined || levels === undefined) return 0;
  const level = levelNamed(review, [...path, code], levels, name);
  if (!level) return 0;
  const why = `${code} ${name}: ${level.says}`;
  noteInput(item, key, `${level.value}`, { ...item.evidence(), why });
  return level.value;
}

function shareOf(item: Item, written: NonNullable<Written['share']>): readonly number[] {
  const path = [...item.path, 'share'];
  const share = inOrder(RANKS, written.value);
  const wrong = sumFault(share);
  if (wrong) item.review.fault([...path, 'value'], wrong.expected, undefined, wrong.found);
  const words = share.map((part, rank) => `${RANKS[rank]} ${part}`).join(', ');
  noteInput(item, 'share', words, readEvidence(item.review, path, written));
  return share;
}
