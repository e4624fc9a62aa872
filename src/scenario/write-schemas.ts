import { writeFileSync } from 'node:fs';
import { schemaFiles } from './schema.ts';

for (const { path, text } of schemaFiles()) writeFileSync(path, text);
