import type * as z from 'zod';
import { type Parameter, RANKS } from '../engine/parameter.ts';
import type { DatedEvent, Formation, Selector } from '../engine/scenario.ts';
import { type Calendar, dayOf } from './calendar.ts';
import { EVENT_SHAPES, KINDS, type Kind, type WrittenEvent } from './event-shapes.ts';
import type { Path } from './fault.ts';
import { fit } from './fit.ts';
import { type Input, type Item, itemAt, noteInput, takeNumber } from './graded.ts';
import { checkNames, itemsAt, namesAt } from './items.ts';
import { didYouMean } from './near.ts';
import { type Review, valueAt } from './review.ts';
import { ENTRIES, entryAt, likelyPath } from './table.ts';
import { readValue } from './value.ts';
import { valueWords } from './words.ts';

/** An event as the case has it: switched on or off until somebody asks for it by name. */
export interface ReadEvent {
  readonly name: string | null;
  readonly on: boolean;
  readonly label: string;
  readonly event: DatedEvent;
}

/** Reads the dated events, earliest first, those that are switched off among them. */
export function readEvents(
  review: Review,
  inputs: Input[],
  calendar: Calendar | undefined,
  formations: readonly Formation[],
): ReadEvent[] {
  const paths = itemsAt(review, ['events'], 'a list of events');
  checkNames(review, paths, 'event');
  const labels = new Map<string, number>();
  const events = paths.flatMap((path) => {
    const kind = readKind(review, path);
    const written = kind && fit<WrittenEvent>(review, EVENT_SHAPES[kind] as z.ZodType<WrittenEvent>, path);
    if (!written) return [];
    const { name = null, on = true } = written;
    if (!on && name === null)
      review.fault([...path, 'name'], 'a name, since the event is off and waits to be asked for');
    const label = name ?? numbered(labels, `${written.date}-${written.kind}`);
    const item = itemAt(review, inputs, path, `events.${label}`, written);
    const day = checkDay(item, calendar, written);
    return [{ name, on, label, event: eventOf(item, written, day, formations) }];
  });
  return events.sort((a, b) => a.event.day - b.event.day);
}

function readKind(review: Review, path: Path): Kind | undefined {
  const kind = valueAt(review.page.value, [...path, 'kind']);
  if (KINDS.includes(kind as Kind)) return kind as Kind;
  const hint = typeof kind === 'string' ? didYouMean(kind, KINDS) : undefined;
  review.fault([...path, 'kind'], `a kind of event, one of ${KINDS.join(', ')}`, hint);
  return undefined;
}

function numbered(labels: Map<string, number>, label: string): string {
  const count = (labels.get(label) ?? 0) + 1;
  labels.set(label, count);
  return count === 1 ? label : `${label}-${count}`;
}

function checkDay(item: Item, calendar: Calendar | undefined, written: WrittenEvent): number {
  const path = [...item.path, 'date'];
  const day = dayOf(item.review, calendar, path, written.date);
  if (day < 1 && (written.kind === 'set' || written.kind === 'force')) {
    item.review.fault(path, `a date after the start, ${calendar?.start}`);
  }
  if (calendar && day > calendar.asOfDay && item.evidence().grade === 'measured') {
    item.review.warn([...item.path, 'grade'], `a grade other than measured for what lies after ${calendar.asOf}`);
  }
  return day;
}

function eventOf(item: Item, written: WrittenEvent, day: number, formations: readonly Formation[]): DatedEvent {
  item.evidence();
  const dated = { day, says: written.says };
  const take = (key: string): number => takeNumber(item, key, (written as Record<string, unknown>)[key] as number);
  switch (written.kind) {
    case 'march':
    case 'defiance':
      return { ...dated, kind: written.kind, size: take('size') };
    case 'call':
      return { ...dated, kind: 'call', size: take('size'), cost: take('cost'), credit: take('credit') };
    case 'gate':
      return { ...dated, kind: 'gate', chance: take('chance'), decay: take('decay') };
    case 'move':
      return { ...dated, kind: 'move', who: selectorOf(item, written.who, formations), conduct: written.conduct };
    case 'set':
      return { ...dated, kind: 'set', ...leverOf(item, written.path, written.value) };
    case 'force':
      return { ...dated, kind: 'force' };
  }
}

type Who = Extract<WrittenEvent, { kind: 'move' }>['who'];

function selectorOf(item: Item, who: Who, formations: readonly Formation[]): Selector {
  const path = [...item.path, 'who'];
  const { formation = null, rank = null, post = null, abroad = null, count } = who;
  const names = namesAt(item.review, 'formations');
  if (formation !== null && !names.includes(formation)) {
    item.review.noSuch([...path, 'formation'], formation, 'the name of a formation', names);
  } else if (formations.length === names.length) {
    const size = formations.reduce((sum, f) => sum + (formation === null || f.name === formation ? f.members : 0), 0);
    if (count > size) item.review.fault([...path, 'count'], `at most the ${size} members that there are`);
  }
  item.inputs.push({
    path: `${item.label}.count`,
    words: String(count),
    ...item.evidence(),
    line: item.review.page.at([...path, 'count']).line,
  });
  return { formation, rank: rank === null ? null : RANKS.indexOf(rank), post, abroad, count };
}

type Lever = Omit<Extract<DatedEvent, { kind: 'set' }>, 'day' | 'says' | 'kind'>;

/** What a dated act can change: levers, and the few facts that change with a day. */
const canBeSet = (parameter: Parameter): boolean => parameter.dated ?? parameter.kind === 'lever';

function leverOf(item: Item, path: string, plain: unknown): Lever {
  const { review } = item;
  const levers = ENTRIES.filter(({ parameter }) => canBeSet(parameter));
  const entry = entryAt(path);
  if (entry === undefined || !canBeSet(entry.parameter)) {
    const likely = entry ? undefined : likelyPath(path, levers);
    const what = entry ? `${path}, which no dated act can change (${entry.parameter.kind})` : undefined;
    review.fault([...item.path, 'path'], 'the path of a lever', likely && `did you mean ${likely}?`, what);
    return { group: 'amnesty', name: 'open', value: true };
  }
  const read = readValue(path, entry.parameter, plain);
  if ('value' in read) {
    noteInput(item, 'value', `${path} ${valueWords(entry.parameter, read.value)}`, item.evidence());
    return { group: entry.group, name: entry.name, value: read.value };
  }
  review.fault([...item.path, 'value'], read.expected, read.hint, read.found);
  return { group: entry.group, name: entry.name, value: entry.parameter.usual };
}
