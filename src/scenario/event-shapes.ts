import * as z from 'zod';
import { RANKS } from '../engine/parameter.ts';
import { evidenceShape } from './evidence.ts';
import { graded } from './graded.ts';
import { date, map, number, slug, text, word, yesNo } from './shape.ts';

const eventShape = {
  name: slug.optional(),
  on: yesNo.optional(),
  date,
  says: text('what happened, in words'),
  ...evidenceShape,
};
const size = graded(0, 100);

const MOVE_CONDUCTS = ['withholds', 'defected', 'deserted', 'detained'] as const;
const who = map(
  {
    formation: slug.nullable().optional(),
    rank: word(...RANKS)
      .nullable()
      .optional(),
    post: word('line', 'staff').nullable().optional(),
    abroad: yesNo.nullable().optional(),
    count: number(1, 1e9, true),
  },
  'a map with a count, and who is meant',
);
const value = z.union([z.number(), z.boolean(), z.string(), z.array(z.number()), z.record(z.string(), z.number())], {
  error: 'a number, a word, on, off, a list of numbers or a map of numbers',
});

/** What an event of each kind says. */
export const EVENT_SHAPES = {
  march: map({ kind: word('march'), ...eventShape, size }),
  call: map({ kind: word('call'), ...eventShape, size, cost: graded(0, 1), credit: graded(0, 1) }),
  defiance: map({ kind: word('defiance'), ...eventShape, size }),
  gate: map({ kind: word('gate'), ...eventShape, chance: graded(0, 1), decay: graded(0.01, 3650) }),
  move: map({ kind: word('move'), ...eventShape, who, conduct: word(...MOVE_CONDUCTS) }),
  set: map({ kind: word('set'), ...eventShape, path: text('the path of a lever, such as amnesty.status'), value }),
  force: map({ kind: word('force'), ...eventShape }),
};

export type Kind = keyof typeof EVENT_SHAPES;
export const KINDS = Object.keys(EVENT_SHAPES) as Kind[];
export type WrittenEvent = { [K in Kind]: z.infer<(typeof EVENT_SHAPES)[K]> }[Kind];
