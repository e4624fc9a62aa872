import { join } from 'node:path';
import { caseSchema, claimSchema, schemaText } from './json-schema.ts';
import { LIBRARY } from './library.ts';

/** The schemas as they stand in the library: path and text. */
export function schemaFiles(): { path: string; text: string }[] {
  return [
    { path: join(LIBRARY, 'case.schema.json'), text: schemaText(caseSchema()) },
    { path: join(LIBRARY, 'claim.schema.json'), text: schemaText(claimSchema()) },
  ];
}
