import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parameterDocs } from './docs.ts';

const BEGIN = '<!-- parameters -->';
const END = '<!-- /parameters -->';
const ENGINE = new URL('../engine/', import.meta.url);

/** A README that shows the table of a group of parameters: as it stands, and as it should. */
export interface Page {
  readonly file: string;
  readonly text: string;
  readonly wanted: string;
}

/** The README of every room and of the force. */
export function pages(): Page[] {
  return Object.entries(parameterDocs()).map(([group, table]) => {
    const file = fileURLToPath(new URL(group === 'force' ? 'force/README.md' : `rooms/${group}/README.md`, ENGINE));
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return { file, text, wanted: withTable(text, table) };
  });
}

/** The page with this table between its marks, and nothing else changed; without marks it stays as it is. */
export function withTable(text: string, table: string): string {
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  return from < 0 || to < from ? text : `${text.slice(0, from)}${BEGIN}\n${table}${text.slice(to)}`;
}

if (import.meta.main) for (const { file, text, wanted } of pages()) if (text !== wanted) writeFileSync(file, wanted);
