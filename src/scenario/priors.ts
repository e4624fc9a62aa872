import { RANKS } from '../engine/parameter.ts';
import { usualValues, type Values } from '../engine/parameters.ts';
import { extent } from './extent.ts';
import type { InText } from './force-size.ts';
import type { Prior, Priors, Spread, Value } from './prior.ts';
import { ENTRIES } from './table.ts';

/** Joins what a case says with the usual values of what it does not name. */
export function priorsOf(spreads: ReadonlyMap<string, Spread>): Priors {
  const values = usualValues() as unknown as Record<string, Record<string, Value>>;
  const drawn: Prior[] = [];
  for (const { path, group, name, parameter } of ENTRIES) {
    const spread = spreads.get(path);
    if (spread?.form === 'value') values[group]![name] = spread.value;
    else if (spread)
      drawn.push({ path, group, name, whole: parameter.shape === 'number' && parameter.whole === true, spread });
  }
  return { values: values as unknown as Values, drawn };
}

/** Only staff is posted abroad, so no rank can have more members abroad than on its staff. */
export function checkAbroad(priors: Priors, inText: InText): void {
  const abroad = greatest(priors, 'abroad');
  const line = greatest(priors, 'line');
  RANKS.forEach((rank, r) => {
    if (abroad[r]! <= 1 - line[r]! + 1e-12) return;
    const found = `${abroad[r]} of rank ${rank} abroad and ${line[r]} with troops`;
    inText('parameters.force.abroad', { found, expected: 'at most all of the staff abroad' });
  });
}

function greatest(priors: Priors, name: 'abroad' | 'line'): readonly number[] {
  const spread = priors.drawn.find(({ path }) => path === `force.${name}`)?.spread;
  return spread?.form === 'times'
    ? spread.base.map((place) => place * extent(spread.factor)[1])
    : priors.values.force[name];
}
