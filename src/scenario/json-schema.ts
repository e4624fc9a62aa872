import * as z from 'zod';
import { wholeShape } from './case-shape.ts';
import { claimShape } from './claim-shapes.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a case, for editors: shapes, bounds and what each parameter means. */
export function caseSchema(): Schema {
  return titled('A case of Fealty', wholeShape());
}

/** The JSON Schema of a claim. */
export function claimSchema(): Schema {
  return titled('A claim of Fealty', claimShape);
}

/** A schema as it stands in a file. */
export function schemaText(schema: Schema): string {
  return `${JSON.stringify(schema, null, 1)}\n`;
}

/** A shape that a hundred parameters share is written once, under `$defs`. */
function titled(title: string, shape: z.ZodType): Schema {
  return { ...z.toJSONSchema(shape, { reused: 'ref' }), title };
}
