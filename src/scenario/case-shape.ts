import * as z from 'zod';
import type { ParameterTable } from '../engine/parameter.ts';
import { PARAMETERS } from '../engine/parameters.ts';
import { codeShape } from './codes.ts';
import { dealShape } from './deals.ts';
import { EVENT_SHAPES } from './event-shapes.ts';
import { describedShape } from './form-shapes.ts';
import { FORMAT } from './format.ts';
import { formationShape } from './formations.ts';
import { pointShape } from './series.ts';
import { date, line, map, slug, text } from './shape.ts';
import { stateShape } from './states.ts';

const any = z.unknown();
const head = {
  format: z.literal(FORMAT, { error: `format ${FORMAT}` }),
  name: slug,
  title: line('a title'),
  summary: text('a paragraph'),
  start: date,
  asOf: date,
  end: date,
};

/** The top of a case: every key is known, the lists are left to their own readers. */
export const headShape = map({
  ...head,
  formations: any.optional(),
  states: any.optional(),
  sideDeals: any.optional(),
  events: any.optional(),
  series: any.optional(),
  parameters: any.optional(),
  common: any.optional(),
  codes: any.optional(),
});

/** The whole of a case, for editors. */
export function wholeShape(): z.ZodType {
  const { march, call, defiance, gate, move, set, force } = EVENT_SHAPES;
  const groups = Object.entries(PARAMETERS as Record<string, ParameterTable>).map(([group, table]) => {
    const shapes = Object.entries(table).map(([name, parameter]) => [name, describedShape(parameter).optional()]);
    return [group, map(Object.fromEntries(shapes)).optional()];
  });
  return map({
    ...head,
    formations: z.array(formationShape),
    states: z.array(stateShape).optional(),
    sideDeals: z.array(dealShape).optional(),
    events: z.array(z.discriminatedUnion('kind', [march, call, defiance, gate, move, set, force])).optional(),
    series: map({
      street: z.array(pointShape(1)).optional(),
      wants: z.array(pointShape(1)).optional(),
      revenue: z.array(pointShape(2)).optional(),
    }).optional(),
    parameters: map(Object.fromEntries(groups)).optional(),
    common: slug.optional(),
    codes: z.record(slug, codeShape).optional(),
  });
}
