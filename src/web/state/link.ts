import { AS_WRITTEN, type Ask, type Differences, FIRST_ASK, PLACES, type Place } from './ask.ts';

/** What a link turned out to say. */
export interface ReadLink {
  readonly ask: Ask;
  /** The engine that the link was made with; empty where it does not say. */
  readonly engine: string;
  /** What could not be read and was left out, each a sentence. */
  readonly faults: readonly string[];
}

const LISTS = ['set', 'without', 'event', 'drop'] as const;
const NUMBERS = {
  seed: { least: 0, most: 2 ** 32 - 1 },
  histories: { least: 1, most: 10_000 },
  history: { least: 1, most: 10_000_000 },
  day: { least: -1, most: 3650 },
  member: { least: -1, most: 1e6 },
} as const;
type Numbered = keyof typeof NUMBERS;
const NUMBERED = Object.keys(NUMBERS) as Numbered[];
const MOST_PINS = 4;

/** The address of a screen: the same text for the same screen, whatever way led there. What is usual is left out. */
export function linkOf(ask: Ask, engine: string): string {
  const words = new URLSearchParams();
  if (ask.case !== FIRST_ASK.case || ask.own !== '') words.append('case', ask.case);
  if (ask.own !== '') words.append('own', ask.own);
  appendDifferences(words, '', ask.differences);
  for (const name of NUMBERED) if (ask[name] !== FIRST_ASK[name]) words.append(name, String(ask[name]));
  ask.pins.forEach((pin, k) => {
    words.append('pin', String(k));
    appendDifferences(words, `${k}.`, pin);
  });
  for (const key of Object.keys(ask.view).sort()) words.append(`view.${key}`, ask.view[key]!);
  words.append('model', engine);
  return `#/${ask.place}?${words.toString()}`;
}

function appendDifferences(words: URLSearchParams, before: string, differences: Differences): void {
  for (const list of LISTS) for (const text of differences[list]) words.append(`${before}${list}`, text);
}

/** Reads an address; what it does not understand is named and left out, and the rest holds. */
export function readLink(link: string): ReadLink {
  const faults: string[] = [];
  const [path = '', query = ''] = split(link.replace(/^#?\/?/, ''));
  const words = new URLSearchParams(query);
  const known = new Set<string>(['case', 'own', 'model', 'pin', ...LISTS, ...NUMBERED]);
  const pins = words.getAll('pin').slice(0, MOST_PINS);
  for (const key of new Set(words.keys())) {
    const ofPin = /^([0-9])\.(set|without|event|drop)$/.exec(key);
    if (known.has(key) || key.startsWith('view.') || (ofPin && pins.includes(ofPin[1]!))) continue;
    faults.push(`“${key}” is nothing that a link of this version says`);
  }
  const numbers = Object.fromEntries(NUMBERED.map((name) => [name, numberIn(words, name, faults)]));
  const view = [...words]
    .filter(([key]) => key.startsWith('view.'))
    .map(([key, text]) => [key.slice(5), text] as const);
  const ask: Ask = {
    ...FIRST_ASK,
    ...numbers,
    place: placeIn(path, faults),
    case: words.get('case') ?? FIRST_ASK.case,
    own: words.get('own') ?? '',
    differences: differencesIn(words, '', faults),
    pins: pins.map((k) => differencesIn(words, `${k}.`, faults)),
    view: Object.fromEntries(view.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return { ask, engine: words.get('model') ?? '', faults };
}

function split(text: string): [string, string] {
  const at = text.indexOf('?');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function placeIn(path: string, faults: string[]): Place {
  if (path === '') return FIRST_ASK.place;
  if (PLACES.includes(path as Place)) return path as Place;
  faults.push(`there is no place “${path.slice(0, 40)}”`);
  return FIRST_ASK.place;
}

function numberIn(words: URLSearchParams, name: Numbered, faults: string[]): number {
  const text = words.get(name);
  if (text === null) return FIRST_ASK[name];
  const { least, most } = NUMBERS[name];
  const value = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  faults.push(`${name} is “${text.slice(0, 40)}”, and should be a whole number from ${least} to ${most}`);
  return FIRST_ASK[name];
}

function differencesIn(words: URLSearchParams, before: string, faults: string[]): Differences {
  const found = { ...AS_WRITTEN } as Record<(typeof LISTS)[number], readonly string[]>;
  for (const list of LISTS) {
    const texts = words.getAll(`${before}${list}`);
    const good = texts.filter((text) => text.length <= 200 && (list !== 'set' || /^[\w.-]+=/.test(text)));
    if (good.length < texts.length) faults.push(`${texts.length - good.length} of “${list}” cannot be read`);
    found[list] = [...new Map(good.map((text) => [list === 'set' ? text.split('=')[0]! : text, text])).values()].sort();
  }
  return found;
}
