import { CONDUCTS } from '../../engine/conduct.ts';
import { RANKS } from '../../engine/parameter.ts';
import { COLUMNS } from '../../engine/record/history.ts';

/**
 * What a record can speak of. A `level` is a number of each day, in the unit of the model's daily column; a `count` is a
 * number of persons or states on a day; an `event` happens or does not, and is known by the first day on which it did.
 */
export type QuantityKind = 'level' | 'count' | 'event';

export interface Quantity {
  readonly kind: QuantityKind;
  readonly says: string;
}

const LEVELS = COLUMNS.map((name) => [name, { kind: 'level', says: `daily column ${name}` }] as const);

const BY_CONDUCT = CONDUCTS.flatMap((conduct) => [
  [conduct, { kind: 'count', says: `members of the force whose conduct is ${conduct}` }] as const,
  ...RANKS.map((rank) => [`${conduct}.${rank}`, { kind: 'count', says: `of those, rank ${rank}` }] as const),
]);

const COUNTS: Readonly<Record<string, Quantity>> = {
  recognising: { kind: 'count', says: 'states that recognise the challenger' },
  'generals.moved': { kind: 'count', says: 'generals who have taken an open step: withheld or gone over' },
  'generals.line.moved': { kind: 'count', says: 'of those, with troops' },
  'generals.staff.moved': { kind: 'count', says: 'of those, on a staff at home' },
  'generals.abroad.moved': { kind: 'count', says: 'of those, abroad' },
};

const EVENTS: Readonly<Record<string, Quantity>> = {
  fell: { kind: 'event', says: 'the regime has fallen' },
  'leader.arrested': { kind: 'event', says: 'the leader of the opposition is arrested' },
  'general.turned': { kind: 'event', says: 'a general has gone over' },
  'general.line.turned': { kind: 'event', says: 'a general with troops has gone over' },
  'general.staff.turned': { kind: 'event', says: 'a general on a staff at home has gone over' },
  'general.abroad.turned': { kind: 'event', says: 'a general posted abroad has gone over' },
  'council.moved': { kind: 'event', says: 'the commanders of a table have moved together' },
  'council.found': { kind: 'event', says: 'a meeting of commanders is found out' },
  'plotter.found': { kind: 'event', says: 'a plotting senior officer is found out' },
  purged: { kind: 'event', says: 'officers are purged' },
  paid: { kind: 'event', says: 'the ranks are paid' },
  sworn: { kind: 'event', says: 'an oath is sworn in public' },
};

/** Every quantity by name. */
export const QUANTITIES: Readonly<Record<string, Quantity>> = {
  ...Object.fromEntries(LEVELS),
  ...Object.fromEntries(BY_CONDUCT),
  ...COUNTS,
  ...EVENTS,
};

/** Kinds of recorded act by the event that they are. */
export const EVENT_KINDS: Readonly<Record<string, string>> = {
  'leader.arrested': 'arrest',
  'council.moved': 'council',
  'council.found': 'council-found',
  'plotter.found': 'found',
  purged: 'purge',
  paid: 'pay',
  sworn: 'oath',
};
