import { OUTCOMES, PATTERNS, type RecordedEvent } from '../../engine/record/history.ts';
import { ReplayFault } from './packing.ts';
import type { KeptRecord, ReplayAbout } from './saved.ts';

/** What stands in words at the head of a file: all but the arrays. */
export type Header = ReplayAbout & Omit<KeptRecord, 'street' | 'mobilised' | 'index' | 'survived'>;

export const MOST_MEMBERS = 400_000;
export const MOST_DAYS = 3650;
const MOST_FORMATIONS = 256;
const MOST_EVENTS = 100_000;
const MOST_LETTERS = 2000;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type Plain = Readonly<Record<string, unknown>>;

/** Reads the words at the head of a file, and checks every one of them. */
export function readHeader(text: string): Header {
  const plain = parsed(text);
  const number = (name: string, least: number, most: number): number => wholeIn(plain, name, least, most);
  const members = number('members', 1, MOST_MEMBERS);
  const days = number('days', 1, MOST_DAYS);
  const fell = plain.fell;
  if (typeof fell !== 'boolean') throw wrong('fell', 'true or false');
  const fallDay = number('fallDay', 0, days);
  if (fell !== fallDay > 0) throw wrong('fallDay', 'a day if it fell, and 0 if not');
  const strength = plain.strength;
  if (typeof strength !== 'number' || !Number.isFinite(strength)) throw wrong('strength', 'a number');
  const pattern = plain.pattern === null ? null : oneOf(plain, 'pattern', PATTERNS);
  return {
    case: textIn(plain, 'case', NAME),
    title: textIn(plain, 'title'),
    start: textIn(plain, 'start', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    differences: listIn(plain, 'differences', MOST_EVENTS).map((one) => plainText('differences', one)),
    engine: textIn(plain, 'engine'),
    scale: number('scale', 1, 1e6),
    formations: listIn(plain, 'formations', MOST_FORMATIONS).map(formation),
    seed: number('seed', 0, 2 ** 32 - 1),
    history: number('history', 1, 2 ** 32 - 1),
    members,
    days,
    fell,
    fallDay,
    outcome: oneOf(plain, 'outcome', OUTCOMES),
    pattern,
    strength,
    events: listIn(plain, 'events', MOST_EVENTS).map((one) => event(one, days, members)),
    checksum: number('checksum', 0, 2 ** 32 - 1),
  };
}

function parsed(text: string): Plain {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ReplayFault('The head of this replay is broken.');
  }
  if (!isMap(value)) throw new ReplayFault('The head of this replay is broken: it is no map.');
  return value;
}

function isMap(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(name: string, expected: string): ReplayFault {
  return new ReplayFault(`In this replay “${name}” is not what it should be: ${expected}.`);
}

function wholeIn(plain: Plain, name: string, least: number, most: number): number {
  const value = plain[name];
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw wrong(name, `a whole number from ${least} to ${most}`);
}

function plainText(name: string, value: unknown): string {
  if (typeof value === 'string' && value.length <= MOST_LETTERS) return value;
  throw wrong(name, `at most ${MOST_LETTERS} letters`);
}

function textIn(plain: Plain, name: string, like?: RegExp): string {
  const text = plainText(name, plain[name]);
  if (text === '' || (like && !like.test(text))) throw wrong(name, 'a text as the lab writes it');
  return text;
}

function oneOf<const T extends string>(plain: Plain, name: string, words: readonly T[]): T {
  const word = words.find((one) => one === plain[name]);
  if (word === undefined) throw wrong(name, `one of ${words.join(', ')}`);
  return word;
}

function listIn(plain: Plain, name: string, most: number): readonly unknown[] {
  const list = plain[name];
  if (Array.isArray(list) && list.length <= most) return list;
  throw wrong(name, `a list of at most ${most}`);
}

function formation(value: unknown): Header['formations'][number] {
  if (!isMap(value)) throw wrong('formations', 'a map each');
  return { name: textIn(value, 'name', NAME), branch: textIn(value, 'branch', NAME) };
}

function event(value: unknown, days: number, members: number): RecordedEvent {
  if (!isMap(value)) throw wrong('events', 'a map each');
  const { size } = value;
  if (typeof size !== 'number' || !Number.isFinite(size)) throw wrong('size', 'a number');
  return {
    day: wholeIn(value, 'day', 0, days),
    kind: textIn(value, 'kind', NAME),
    says: plainText('says', value.says),
    size,
    member: wholeIn(value, 'member', -1, members - 1),
  };
}
