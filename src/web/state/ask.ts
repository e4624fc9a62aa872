/** The places of the lab, each an address. */
export const PLACES = [
  'lab',
  'compare',
  'officer',
  'explore',
  'claims',
  'cases',
  'method',
  'tell',
  'edit',
  'replay',
  'class',
] as const;
export type Place = (typeof PLACES)[number];

/** What is different from the case as it was written; each list sorted, each path or name once. */
export interface Differences {
  /** As `amnesty.status=law`. */
  readonly set: readonly string[];
  /** Rooms that are off. */
  readonly without: readonly string[];
  /** Events that are on though the case has them off, and those left out. */
  readonly event: readonly string[];
  readonly drop: readonly string[];
}

/** Everything that the screen depends on and a link carries; plain and never changed in place. */
export interface Ask {
  readonly place: Place;
  /** Name of a case of the library; with `own`, the name that stands in the own case. */
  readonly case: string;
  /** The text of a case that somebody brought, packed: see `pack.ts`. */
  readonly own: string;
  readonly differences: Differences;
  readonly seed: number;
  readonly histories: number;
  /** The history that is drawn in full, from 1, and the evening that is shown, from 0; -1 is that of the as-of date. */
  readonly history: number;
  readonly day: number;
  /** The member looked at, or -1. */
  readonly member: number;
  /** Scenarios kept for comparing, the first ones first. */
  readonly pins: readonly Differences[];
  /** Settings of single places, such as `explore.x`; sorted by key. */
  readonly view: Readonly<Record<string, string>>;
}

export const AS_WRITTEN: Differences = { set: [], without: [], event: [], drop: [] };

/** What the lab opens with. */
export const FIRST_ASK: Ask = {
  place: 'lab',
  case: 'venezuela-2019',
  own: '',
  differences: AS_WRITTEN,
  seed: 2019,
  histories: 100,
  history: 1,
  day: -1,
  member: -1,
  pins: [],
  view: {},
};

/** Differences with one parameter set, or back as the case has it where `value` is undefined. */
export function withSetting(differences: Differences, path: string, value: string | undefined): Differences {
  const others = differences.set.filter((text) => !text.startsWith(`${path}=`));
  return { ...differences, set: value === undefined ? others : [...others, `${path}=${value}`].sort() };
}

/** The value that a parameter is set to, as text. */
export function settingOf({ set }: Differences, path: string): string | undefined {
  return set.find((text) => text.startsWith(`${path}=`))?.slice(path.length + 1);
}

/** Differences with a name added to one of the lists, or taken from it. */
export function toggled(differences: Differences, list: 'without' | 'event' | 'drop', name: string): Differences {
  const has = differences[list].includes(name);
  const names = has ? differences[list].filter((other) => other !== name) : [...differences[list], name].sort();
  return { ...differences, [list]: names };
}

/** Whether two scenarios are the same. */
export function sameDifferences(a: Differences, b: Differences): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
