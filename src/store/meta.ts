import { type Database, query } from './database.ts';

/** Keys of `meta` that say when and how, and not what: they are no part of the export hash. */
export const VOLATILE = ['created', 'command'] as const;

/** The rows of `meta`. */
export async function readMeta(database: Database): Promise<Map<string, string>> {
  const rows = await query(database, 'SELECT key, value FROM meta ORDER BY key');
  return new Map(rows.map(({ key, value }) => [String(key), String(value)]));
}
