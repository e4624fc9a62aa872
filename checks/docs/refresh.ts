// Writes the made blocks of a page anew: node checks/docs/refresh.ts lesson, or limits, structures, contrast (minutes each). Node 24.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, root } from '../house/tree.ts';
import { waysTable } from '../patterns/table.ts';
import { contrastBlocks } from './contrast.ts';
import { LESSON, LESSON_BLOCKS } from './lesson/blocks.ts';
import { limitsBlocks } from './limits/blocks.ts';
import { withBlocks } from './made.ts';
import { structuresBlocks } from './structures.ts';

async function refresh(page: string, made: ReadonlyMap<string, string>): Promise<void> {
  writeFileSync(join(root, page), withBlocks(read(page), made));
}

const [what] = process.argv.slice(2);
if (what === 'lesson') await refresh(LESSON, new Map(LESSON_BLOCKS.map(([name, make]) => [name, make().join('\n')])));
else if (what === 'limits') await refresh('LIMITS.md', await limitsBlocks());
else if (what === 'structures') await refresh('docs/structures.md', await structuresBlocks());
else if (what === 'contrast') await refresh('docs/contrast.md', await contrastBlocks());
else if (what === 'patterns') await refresh('checks/patterns/README.md', new Map([['ways', waysTable().join('\n')]]));
else throw new Error('say lesson, limits, structures, contrast or patterns');
