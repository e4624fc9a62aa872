import { join } from 'node:path';
import * as z from 'zod';
import { wholeShape } from './case-shape.ts';
import { claimShape } from './claim-shapes.ts';
import { LIBRARY } from './library.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a case, for editors: shapes, bounds and what each parameter means. */
export function caseSchema(): Schema {
  return titled('A case of Fealty', wholeShape());
}

/** The JSON Schema of a claim. */
function claimSchema(): Schema {
  return titled('A claim of Fealty', claimShape);
}

/** The schemas as they stand in the library: path and text. */
export function schemaFiles(): { path: string; text: string }[] {
  const file = (name: string, schema: Schema) => ({
    path: join(LIBRARY, name),
    text: `${JSON.stringify(schema, null, 1)}\n`,
  });
  return [file('case.schema.json', caseSchema()), file('claim.schema.json', claimSchema())];
}

/** A shape that a hundred parameters share is written once, under `$defs`. */
function titled(title: string, shape: z.ZodType): Schema {
  return { ...z.toJSONSchema(shape, { reused: 'ref' }), title };
}
