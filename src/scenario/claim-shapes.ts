import * as z from 'zod';
import { ROOMS } from '../engine/scenario.ts';
import { GRADES } from './evidence.ts';
import { line, list, map, pair, slug, text, word } from './shape.ts';
import { GROUPS } from './table.ts';

const claimId = z
  .string({ error: 'an identifier such as R2-14' })
  .regex(/^[A-Z][A-Z0-9]*-\d{2,3}$/, { error: 'an identifier such as R2-14' });
const setting = z.union([z.number(), z.boolean(), z.string(), z.array(z.number()), z.record(z.string(), z.number())], {
  error: 'a value of the parameter',
});

/** What is written of a claim. */
export const claimShape = map({
  id: claimId,
  statement: text('a sentence'),
  room: word(...(GROUPS as [string, ...string[]])),
  kind: word('event', 'state', 'mechanism', 'expectation', 'estimate'),
  speaker: text('who says so'),
  report: word('R1', 'R2').nullable().optional(),
  sources: list(text('a path such as sources/iiss-2019'), 'a list of sources').min(1, { error: 'at least one source' }),
  value: z.number({ error: 'a number' }).optional(),
  range: pair.optional(),
  unit: text('a unit').optional(),
  grade: word(...GRADES),
  evidence: text('what supports it'),
  counter: text('the best evidence against it'),
  ifWrong: map({
    says: text('what the world would be like'),
    set: z.record(z.string(), setting, { error: 'a map of paths and values' }).optional(),
    without: list(word(...ROOMS), 'a list of rooms').optional(),
    dropEvents: list(slug, 'a list of names of events').optional(),
  }),
});

/** What is written of a source. */
export const sourceShape = map({
  title: line('a title'),
  author: text('an author'),
  year: z.int({ error: 'a year' }).min(1500, { error: 'a year' }).max(2100, { error: 'a year' }),
  kind: word('report', 'article', 'book', 'dataset', 'press'),
  where: text('an address or a publication'),
  why: text('why it matters here'),
  licence: text('a licence').optional(),
});
