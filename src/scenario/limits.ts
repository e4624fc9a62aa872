import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Limit, limitsIn } from './limits-in.ts';

const LIMITS = fileURLToPath(new URL('../../LIMITS.md', import.meta.url));

/** What the tool cannot say, from LIMITS.md, so that no report has a list of its own. */
export function readLimits(): Limit[] {
  return limitsIn(readFileSync(LIMITS, 'utf8'));
}
