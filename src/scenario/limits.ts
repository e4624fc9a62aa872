import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LIMITS = fileURLToPath(new URL('../../LIMITS.md', import.meta.url));

/** What the tool cannot say: each heading of LIMITS.md with its first sentence, so that no report has a list of its own. */
export function readLimits(): { readonly heading: string; readonly says: string }[] {
  const text = readFileSync(LIMITS, 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...rest] = part.split('\n');
      const prose =
        rest
          .filter((line) => !line.startsWith('|'))
          .join('\n')
          .trim()
          .split(/\n\s*\n/)[0] ?? '';
      const plain = prose
        .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
        .replace(/[*`_]/g, '')
        .replace(/^- /, '')
        .replace(/\s+/g, ' ');
      return { heading, says: /^.*?[.:](?=\s|$)/.exec(plain)?.[0]?.replace(/:$/, '.') ?? plain };
    });
}
